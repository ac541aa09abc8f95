package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who becomes a case in an open hour is registered from the queue, with what she said there; until then she is a number (AP-02). */
@LotseTest
class RegisterFromQueueTests {
    private final LocalDate held = WorkingDays.next(LocalDate.now(LocalTimes.BERLIN));
    private final UUID arrival = Uuids.next();
    private final UUID person = Uuids.next();

    private final CaseBench worker;
    private final OpenHours hours;

    @Autowired
    RegisterFromQueueTests(ApplicationContext app) {
        worker = new CaseBench(app, "unna");
        hours = OpenHoursTests.hours(worker, app, held.getDayOfWeek());
    }

    private String queue() throws Exception {
        return worker.see("/appointments/queue?place=" + hours.place()).body();
    }

    private Answer register(String from) throws Exception {
        return worker.send(
                "/people",
                "id",
                person.toString(),
                "from",
                from,
                "entry",
                arrival.toString(),
                "family",
                "Wartebeispiel",
                "given",
                "Wanja",
                "interpreter",
                "UNKNOWN",
                "language-1",
                "ar",
                "different",
                "yes");
    }

    @Test
    @Requirement({"AP-02", "CON-01a"})
    void whoIsTalkedWithIsRegisteredFromTheQueueAndHerNumberIsDoneWithAndNotCountedTwice() throws Exception {
        TestClock.on(held, () -> {
            OpenHoursTests.arrive(worker, hours, arrival);
            assertThat(queue()).as("nobody talks with her yet").doesNotContain("Person aufnehmen");
            worker.send("/appointments/queue/" + arrival + "/call");
            assertThat(queue()).contains("Person aufnehmen", "/people/new?from=arrival", "entry=" + arrival);
            assertThat(worker.see("/people/new?from=arrival&entry=" + arrival).body())
                    .contains("Nummer 1: Wohnen", "value=\"ar\" selected")
                    .contains("href=\"/appointments/queue?place=" + hours.place() + "\"")
                    .contains("name=\"entry\" value=\"" + arrival + "\"");
            for (int click = 0; click < 2; click++) {
                assertThat(register("arrival").redirect()).isEqualTo("/people/" + person);
            }
            assertThat(queue()).contains("Niemand wartet", "Aufgenommen: 1").doesNotContain("Gespräch: 1");
            return true;
        });
        assertThat(worker.<Integer>as(() -> worker.sql("select count(*) from consent_tally where tally_id = ?")
                        .param(arrival)
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    @Requirement({"AP-01", "AP-02"})
    void whoIsToGetAnAppointmentIsRegisteredFirstAndTheBookingGoesOnWithHer() throws Exception {
        TestClock.on(held, () -> {
            OpenHoursTests.arrive(worker, hours, arrival);
            worker.send("/appointments/queue/" + arrival + "/done", "outcome", "APPOINTMENT");
            String booking = "/appointments/new?arrival=" + arrival;
            assertThat(worker.see(booking).body()).contains("/people/new?from=arrival", "entry=" + arrival);
            assertThat(worker.see("/people/new?from=arrival&entry=" + arrival).body())
                    .contains("href=\"" + booking + "\"");
            String next = booking + "&person=" + person;
            assertThat(register("arrival").redirect()).isEqualTo(next);
            assertThat(worker.see(next).body())
                    .contains("name=\"person\" value=\"" + person + "\"", "Nummer 1: Wohnen")
                    .contains("value=\"ar\" selected", "value=\"" + hours.place() + "\" selected")
                    .contains("value=\"FIRST\" checked")
                    .doesNotContain("noch ohne Namen", "f-case");
            assertThat(queue()).contains("Termin: 1").doesNotContain("Aufgenommen: 1");
            return true;
        });
    }

    @Test
    @Requirement({"AP-01", "AP-02"})
    void whoWasPromisedAnAppointmentStandsInTheQueueUntilItIsBooked() throws Exception {
        String id = worker.open("kamen", null, null).toString();
        String day = WorkingDays.next(held.plusDays(1)).toString();
        TestClock.on(held, () -> {
            OpenHoursTests.arrive(worker, hours, arrival);
            assertThat(queue()).doesNotContain("noch nicht eingetragen");
            worker.send("/appointments/queue/" + arrival + "/done", "outcome", "APPOINTMENT");
            assertThat(queue())
                    .contains("Nummer 1: Termin ist noch nicht eingetragen", "/appointments/new?arrival=" + arrival);
            assertThat(book(id, day, "07:00").status()).as("not in her hours").isEqualTo(422);
            assertThat(queue()).contains("noch nicht eingetragen");
            assertThat(book(id, day, "10:00").status()).isEqualTo(302);
            assertThat(queue()).contains("Termin: 1").doesNotContain("noch nicht eingetragen");
            return true;
        });
    }

    private Answer book(String caseId, String day, String at) throws Exception {
        return worker.send(
                "/appointments",
                "id",
                Uuids.next().toString(),
                "arrival",
                arrival.toString(),
                "case",
                caseId,
                "worker",
                worker.account().toString(),
                "slot",
                "other",
                "on",
                day,
                "at",
                at,
                "minutes",
                "60",
                "kind",
                "FIRST");
    }

    @Test
    @Requirement("AP-02")
    void thatSheIsRegisteredIsSaidByNobodyAndAnUnknownOriginChangesNothing() throws Exception {
        TestClock.on(held, () -> {
            OpenHoursTests.arrive(worker, hours, arrival);
            worker.send("/appointments/queue/" + arrival + "/done", "outcome", "REGISTERED");
            assertThat(queue()).contains("Eine Person ist da").doesNotContain("Aufgenommen: 1");
            assertThat(worker.see("/people/new?from=somewhere&entry=" + arrival).body())
                    .doesNotContain("Nummer 1", "name=\"entry\"");
            assertThat(register("somewhere").redirect()).isEqualTo("/people/" + person);
            assertThat(queue()).contains("Eine Person ist da");
            return true;
        });
    }
}
