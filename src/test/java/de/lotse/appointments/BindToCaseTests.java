package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was arranged with a person before she had a case belongs to the case that is opened for her, and counts there (AP-01, IN-11). */
@LotseTest
@Requirement({"AP-01", "IN-11"})
class BindToCaseTests {
    private final LocalDateTime ten =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(1)).atTime(10, 0);
    private final With.Meeting meeting = new With.Meeting("uk", With.Interpreter.NEEDED, "bringt den Bescheid mit");

    private final ApplicationContext app;
    private final CaseBench worker;
    private final PersonId person;

    @Autowired
    BindToCaseTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        person = worker.register("kamen");
    }

    private UUID had(Duration ago, Appointment.State came) {
        UUID id = Uuids.next();
        Instant begins = Instant.now().minus(ago);
        worker.as(() -> {
            app.getBean(Bookings.class)
                    .insert(new Appointment(
                            id,
                            worker.account(),
                            begins,
                            begins.plus(Duration.ofMinutes(30)),
                            Appointment.Kind.FIRST,
                            false,
                            null,
                            null,
                            null,
                            Appointment.State.PLANNED,
                            new With.OfPerson(person, meeting)));
            return app.getBean(Bookings.class).settle(id, came);
        });
        return id;
    }

    private With with(UUID appointment) {
        return worker.as(() ->
                app.getBean(Appointments.class).find(appointment).orElseThrow().with());
    }

    @Test
    void theFirstTalkThatWasArrangedBeforeCountsForTheCaseAndStandsInIt() throws Exception {
        UUID appointment = Uuids.next();
        assertThat(worker.<BookAppointment.Outcome>as(() -> app.getBean(BookAppointment.class)
                        .book(BookAppointment.Command.of(
                                appointment,
                                worker.account(),
                                ten,
                                60,
                                Appointment.Kind.FIRST,
                                new With.OfPerson(person, meeting)))))
                .isInstanceOf(BookAppointment.Outcome.Booked.class);
        CaseId id = worker.openFor(person);
        assertThat(with(appointment)).isEqualTo(new With.OfCase(id, meeting));
        assertThat(worker.see("/").body()).doesNotContain("Erstgespräch vereinbaren");
        assertThat(worker.see("/cases/" + id).body()).contains("10:00").doesNotContain("Erstgespräch vereinbaren");
        assertThat(worker.see("/cases/" + id + "/appointments").body())
                .contains("10:00", "/appointments/" + appointment);
        assertThat(worker.<Integer>as(
                        () -> worker.sql("select count(*) from appointments_person where appointment_id = ?")
                                .param(appointment)
                                .query(Integer.class)
                                .single()))
                .as("it belongs to one of both")
                .isZero();
    }

    @Test
    void theFirstTalkThatWasJustHeldIsTheFirstOfTheCaseAndTheFollowUpCountsFromIt() throws Exception {
        UUID held = had(Duration.ofDays(3), Appointment.State.HELD);
        CaseId id = worker.openFor(person);
        assertThat(with(held)).isEqualTo(new With.OfCase(id, meeting));
        assertThat(worker.see("/").body()).doesNotContain("Erstgespräch vereinbaren");
        assertThat(worker.see("/cases/" + id).body())
                .contains("Folgetermin vereinbaren bis")
                .doesNotContain("Erstgespräch vereinbaren");
    }

    @Test
    void whatWasHeldLongBeforeWasMissedOrCancelledIsNotTheFirstTalkOfTheCase() throws Exception {
        UUID old = had(Duration.ofDays(60), Appointment.State.HELD);
        UUID missed = had(Duration.ofDays(2), Appointment.State.MISSED);
        UUID cancelled = had(Duration.ofDays(1), Appointment.State.CANCELLED);
        CaseId id = worker.openFor(person);
        for (UUID appointment : new UUID[] {old, missed, cancelled}) {
            assertThat(with(appointment)).isEqualTo(new With.OfPerson(person, meeting));
        }
        assertThat(worker.count("appointments_case", id)).isZero();
        assertThat(worker.see("/cases/" + id).body()).contains("Erstgespräch vereinbaren bis");
    }
}
