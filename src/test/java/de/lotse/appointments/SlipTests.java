package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.casework.CaseClosed;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.consent.Issuers;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the client takes along, and what is asked once an appointment is over. */
@LotseTest
class SlipTests {
    private final LocalDate day =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(1));

    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseId id;

    /** A worker with a case, whose papers have their head. */
    @Autowired
    SlipTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        id = worker.open("kamen", null, null);
        worker.as(() -> {
            app.getBean(Issuers.class)
                    .save(
                            null,
                            new Issuers.Details(
                                    "Musterplatz 1, 00000 Musterstadt",
                                    "Telefon 0000 00000",
                                    "datenschutz@muster.example",
                                    "Eigenes Rechenzentrum",
                                    "Beschwerdestelle"));
            return true;
        });
    }

    private With with() {
        return new With.OfCase(id, new With.Meeting("ar", With.Interpreter.ARRANGED, "bringt den Bescheid mit"));
    }

    private String booked() {
        UUID appointment = Uuids.next();
        worker.as(() -> app.getBean(BookAppointment.class)
                .book(BookAppointment.Command.of(
                        appointment, worker.account(), day.atTime(10, 0), 60, Appointment.Kind.FIRST, with())));
        return "/appointments/" + appointment;
    }

    private String over(Duration ago) {
        UUID appointment = Uuids.next();
        Instant begins = Instant.now().minus(ago);
        worker.as(() -> app.getBean(Bookings.class)
                .insert(new Appointment(
                        appointment,
                        worker.account(),
                        begins,
                        begins.plus(Duration.ofMinutes(30)),
                        Appointment.Kind.TALK,
                        false,
                        null,
                        null,
                        null,
                        Appointment.State.PLANNED,
                        with())));
        return "/appointments/" + appointment;
    }

    @Test
    @Requirement("AP-04")
    void theSlipIsPrintedInTwoLanguagesAndTheReminderSaysNothingOfTheMatter() throws Exception {
        String path = booked();
        Answer slip = worker.see(path + "/slip.pdf?lang=ar");
        assertThat(slip.status()).isEqualTo(200);
        assertThat(new String(slip.content(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(worker.count("documents_print", id)).isEqualTo(1);
        assertThat(worker.see(path + "/slip").body())
                .contains("Erinnerung an Ihren Termin", "10:00")
                .doesNotContain("Bescheid mit");
        assertThat(new CaseBench(app, "unna").see(path + "/slip.pdf").status()).isEqualTo(404);
    }

    @Test
    @Requirement({"AP-04", "CON-02"})
    void noSlipIsPrintedForAClosedCaseOrACancelledAppointment() throws Exception {
        String path = booked();
        worker.close(id);
        assertThat(worker.see(path + "/slip.pdf").status()).isEqualTo(422);
        assertThat(worker.see(path + "/slip").status()).isEqualTo(404);
        worker.send(path + "/cancellation");
        assertThat(worker.see(path + "/slip.pdf").status()).isEqualTo(404);
    }

    @Test
    @Requirement("AP-03")
    void whatIsOverIsAskedForUntilItIsNoted() throws Exception {
        String path = over(Duration.ofDays(1));
        assertThat(worker.see("/").body()).contains("Was ist aus dem Termin geworden?");
        assertThat(worker.see(path).body()).contains("Was ist daraus geworden?");
        worker.send(path + "/missed");
        assertThat(worker.see(path).body()).contains("nicht erschienen", "/appointments/new?case=" + id);
        worker.send(path + "/held");
        assertThat(worker.see(path).body()).contains("hat stattgefunden", "/contacts/new?case=" + id);
        assertThat(worker.see("/").body()).doesNotContain("Was ist aus dem Termin geworden?");
        worker.send(path + "/cancellation");
        assertThat(worker.see(path).body()).as("what was held is not cancelled").contains("hat stattgefunden");
    }

    @Test
    @Requirement({"AP-03", "CON-02"})
    void whatLiesAheadIsCancelledWhenTheClientTakesHerConsentBackAndWhenTheCaseEnds() throws Exception {
        String ahead = booked();
        String past = over(Duration.ofDays(2));
        worker.as(() -> {
            app.publishEvent(new ConsentWithdrawn(worker.find(id).mainPerson(), LocalDate.now(LocalTimes.BERLIN)));
            return true;
        });
        assertThat(worker.see(ahead).body()).contains("abgesagt");
        assertThat(worker.see(past).body()).as("what was stays as it was").doesNotContain("abgesagt");
        String again = booked();
        worker.as(() -> {
            app.publishEvent(new CaseClosed(id, "goals_reached"));
            return true;
        });
        assertThat(worker.see(again).body()).contains("abgesagt");
    }

    @Test
    @Requirement({"AP-03", "ACC-02"})
    void aPersonOutOfReachGetsNoAppointment() {
        With stranger = new With.OfPerson(
                de.lotse.shared.PersonId.next(), new With.Meeting(null, With.Interpreter.NONE_NEEDED, null));
        assertThat(worker.<BookAppointment.Outcome>as(() -> app.getBean(BookAppointment.class)
                        .book(BookAppointment.Command.of(
                                Uuids.next(),
                                worker.account(),
                                day.atTime(11, 0),
                                60,
                                Appointment.Kind.TALK,
                                stranger))))
                .isInstanceOf(BookAppointment.Outcome.Unknown.class);
    }
}
