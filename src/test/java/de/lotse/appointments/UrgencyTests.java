package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where it is urgent, three working days count from the day somebody saw it, not from the day somebody looks (AP-01). */
@LotseTest
@Requirement("AP-01")
class UrgencyTests {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String MISSING = "Termin im Not- oder Eilfall vereinbaren bis";
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);
    private final LocalDate latest = WorkingDays.after(today, 3);

    private final ApplicationContext app;
    private final OwnCase own;
    private final CaseBench worker;
    private final CaseId id;

    @Autowired
    UrgencyTests(ApplicationContext app) {
        this.app = app;
        own = OwnCase.in(app);
        worker = own.worker();
        id = own.id();
    }

    private CaseBench.Answer note(String form, LocalDate since) throws Exception {
        return worker.send("/cases/" + id + "/urgency", "id", form, "since", since.toString());
    }

    private CaseDeadlines.Missing missing() {
        Case theCase = worker.find(id);
        return worker.as(() -> app.getBean(CaseDeadlines.class).missing(theCase).orElseThrow());
    }

    private void book(LocalDate day) {
        assertThat(own.book(app, day)).isInstanceOf(BookAppointment.Outcome.Booked.class);
    }

    @Test
    void theDeadlineCountsFromTheDayThatWasNotedAlsoWhenSomebodyLooksLater() throws Exception {
        assertThat(worker.see("/cases/" + id + "/appointments").body()).contains("Als dringend vermerken");
        assertThat(note(Uuids.next().toString(), today).status()).isEqualTo(302);
        assertThat(worker.see("/").body())
                .contains("Hanan Mithal: " + MISSING)
                .contains("3 Werktage, dringend seit " + DAY.format(today))
                .contains("Konzept Kreis Unna");
        assertThat(worker.see("/cases/" + id).body()).contains(MISSING);
        assertThat(worker.see("/cases/" + id + "/appointments").body())
                .contains("Dringend seit " + DAY.format(today) + ", vermerkt von Bea Beispiel.")
                .contains("Nicht mehr dringend");
        assertThat(missing().latest().day()).isEqualTo(latest);
        TestClock.on(latest.plusDays(1), () -> {
            assertThat(missing().latest().day()).isEqualTo(latest);
            assertThat(worker.see("/").body()).contains("Termin im Not- oder Eilfall war bis");
            return true;
        });
    }

    @Test
    void anAppointmentInTimeEndsItAndALaterOneDoesNot() throws Exception {
        note(Uuids.next().toString(), today);
        book(WorkingDays.next(latest.plusDays(1)));
        assertThat(missing().from()).isEqualTo(CaseDeadlines.From.URGENT);
        assertThat(missing().booked()).isNotNull();
        book(latest);
        assertThat(worker.see("/").body()).doesNotContain("Not- oder Eilfall");
    }

    @Test
    void whatIsNoLongerUrgentHasTheOrdinaryDeadlineAgain() throws Exception {
        note(Uuids.next().toString(), today);
        assertThat(worker.send("/cases/" + id + "/urgency/end").status()).isEqualTo(302);
        assertThat(missing().from()).isEqualTo(CaseDeadlines.From.OPENED);
        assertThat(worker.count("appointments_urgency", id)).isEqualTo(2);
    }

    @Test
    void itCanBeTickedAtTheScreeningAndIsTheSameFact() throws Exception {
        String screening = "/cases/" + id + "/screening";
        assertThat(worker.see(screening).body()).contains("name=\"urgent\"", "innerhalb von 3 Werktagen");
        String first = Uuids.next().toString();
        worker.send(screening, "id", first, "talkOn", today.toString(), "urgent", "yes");
        assertThat(missing().latest().day()).isEqualTo(latest);
        assertThat(worker.see(screening).body())
                .contains("Dringend seit " + DAY.format(today) + ", vermerkt von Bea Beispiel.")
                .doesNotContain("name=\"urgent\"");
        String next = Uuids.next().toString();
        assertThat(worker.send(screening, "id", next, "basedOn", first, "talkOn", today.toString(), "urgent", "yes")
                        .status())
                .isEqualTo(302);
        assertThat(worker.count("appointments_urgency", id)).isEqualTo(1);
    }

    @Test
    void aDoubleClickNotesOnceAndWrongDaysAreSaidAtTheField() throws Exception {
        String form = Uuids.next().toString();
        assertThat(note(form, today).status()).isEqualTo(302);
        assertThat(note(form, today).status()).isEqualTo(302);
        assertThat(note(form, today.minusDays(1)).status()).isEqualTo(422);
        CaseBench.Answer ahead = note(Uuids.next().toString(), today.plusDays(1));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.body()).contains("Der Tag liegt in der Zukunft", "f-since-error");
        assertThat(worker.count("appointments_urgency", id)).isEqualTo(1);
    }

    @Test
    void whereTheConceptSetsNoDeadlineNothingIsAskedAndNothingNoted() throws Exception {
        CaseBench elsewhere = new CaseBench(app, "muenster");
        CaseId there = elsewhere.open(null, null, null);
        assertThat(elsewhere.see("/cases/" + there + "/appointments").body()).doesNotContain("dringend vermerken");
        assertThat(elsewhere.see("/cases/" + there + "/screening").body()).doesNotContain("name=\"urgent\"");
        assertThat(elsewhere
                        .send("/cases/" + there + "/urgency", "id", Uuids.next().toString(), "since", today.toString())
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.count("appointments_urgency", there)).isZero();
    }
}
