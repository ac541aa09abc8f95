package de.lotse.intake.slip;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.BookSeries;
import de.lotse.appointments.LocalTimes;
import de.lotse.appointments.With;
import de.lotse.appointments.WorkingDays;
import de.lotse.casework.CaseBench;
import de.lotse.intake.Seat;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever places somebody out of a slip chooses among the times that are kept free for first talks where she lives (IN-11). */
@LotseTest
@Requirement("IN-11")
class KeptTimesTests {
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);
    private final LocalDateTime nine = WorkingDays.next(today.plusDays(1)).atTime(9, 30);
    private final UUID slot = Uuids.next();

    private final ApplicationContext app;
    private final CaseBench abh;
    private final CaseBench consultation;
    private final CaseBench schwerte;

    @Autowired
    KeptTimesTests(ApplicationContext app) {
        this.app = app;
        abh = new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna");
        consultation = Seat.on(app, "unna", "abh_cm_1");
        schwerte = Seat.on(app, "unna", "schwerte_cm");
        schwerte.as(() -> app.getBean(BookSeries.class)
                .book(
                        BookAppointment.Command.of(
                                slot, schwerte.account(), nine, 30, Appointment.Kind.FIRST, new With.Nobody()),
                        2));
    }

    /** A slip that was taken, and the person has a record. */
    private String taken(String family) throws Exception {
        String id = SentSlips.slip(abh, family, "ukraine");
        consultation.send("/slips/" + id + "/taking");
        consultation.send("/slips/" + id + "/person", "different", "yes");
        return id;
    }

    private String[] result(String kind, String worker) {
        return new String[] {
            "id",
            Uuids.next().toString(),
            "kind",
            kind,
            "heldOn",
            today.toString(),
            "minutes",
            "30",
            "kept",
            slot.toString(),
            "worker",
            worker,
            "meetsOn",
            "",
            "meetsTime",
            "",
            "place",
            "Mährstraße 3",
            "note",
            "Nur für das Team",
            "consented",
            "yes"
        };
    }

    private CaseBench.Answer send(String id, String... fields) throws Exception {
        return consultation.send("/slips/" + id + "/result", fields);
    }

    private int bound() {
        return consultation.as(() -> consultation
                .sql("select count(*) from appointments_person where appointment_id = ?")
                .param(slot)
                .query(Integer.class)
                .single());
    }

    @Test
    void aTimeKeptFreeWhereSheLivesIsGivenOutOfTheSlipOnceAlsoToADoubleClick() throws Exception {
        String id = taken("Freizeitska");
        assertThat(consultation.see("/slips/" + id).body())
                .contains("name=\"kept\" value=\"" + slot + "\"", "Uhr bei Bea Beispiel", "freigehalten, 30 Min.")
                .contains("name=\"kept\" value=\"other\"");
        String[] fields = result("PLACED", "");
        for (int click = 0; click < 2; click++) {
            assertThat(send(id, fields).status()).isEqualTo(302);
        }
        assertThat(bound()).isOne();
        assertThat(consultation.see("/slips/" + id).body()).contains("Mährstraße 3", "30 Minuten");

        String late = taken("Spaetska");
        assertThat(consultation.see("/slips/" + late).body()).doesNotContain(slot.toString());
        CaseBench.Answer refused = send(late, result("PLACED", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("f-kept-error", "schon vergeben", "Nur für das Team");
        assertThat(bound()).isOne();
    }

    @Test
    void itBelongsToAnAppointmentWhereSheLivesWithWhoeverKeepsIt() throws Exception {
        String id = taken("Widerspruchska");
        CaseBench.Answer pointed = send(id, result("POINTED", schwerte.account().toString()));
        assertThat(pointed.status()).isEqualTo(422);
        assertThat(pointed.body()).contains("f-kept-error", "gehört zu", "Nur für das Team");
        CaseBench colleague = new CaseBench(app, "unna");
        CaseBench.Answer other = send(id, result("PLACED", colleague.account().toString()));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("f-worker-error", "ist bei jemand anderem");
        assertThat(bound()).isZero();
        assertThat(send(id, result("PLACED", schwerte.account().toString())).status())
                .isEqualTo(302);
        assertThat(bound()).isOne();
    }

    @Test
    void aTimeThatWasReleasedMeanwhileIsNotThereAnyMoreAndAnotherOneCanBeTyped() throws Exception {
        String id = taken("Freigabeska");
        schwerte.send("/appointments/" + slot + "/cancellation");
        CaseBench.Answer gone = send(id, result("PLACED", ""));
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.body())
                .contains("f-kept-error", "Diese Zeit gibt es nicht mehr")
                .doesNotContain("f-worker-error", "f-meetsOn-error");
        String[] typed = result("PLACED", schwerte.account().toString());
        typed[9] = "other";
        typed[13] = nine.toLocalDate().toString();
        typed[15] = "11:00";
        assertThat(send(id, typed).status()).isEqualTo(302);
        assertThat(bound()).isZero();
    }
}
