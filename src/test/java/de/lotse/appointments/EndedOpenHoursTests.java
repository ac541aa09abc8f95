package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Open hours that are no longer offered: who counts on a later date learns it, and who waits in the queue stays in sight (AP-02). */
@LotseTest
@Requirement("AP-02")
class EndedOpenHoursTests {
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);
    private final ApplicationContext app;
    private final CaseBench worker;

    @Autowired
    EndedOpenHoursTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
    }

    private void end(OpenHours hours) throws Exception {
        assertThat(worker.send("/appointments/open-hours/" + hours.id() + "/end")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whoIsExpectedAfterTheLastDateIsToldAsWhereOneDateFallsOut() throws Exception {
        CaseId id = worker.open("kamen", null, null);
        OpenHours hours = OpenHoursTests.hours(worker, app, today.plusDays(3).getDayOfWeek());
        LocalDate date = hours.next(today.plusDays(1).atStartOfDay()).orElseThrow();
        String path = "/appointments/open-hours/" + hours.id() + "/" + date;
        worker.send(path + "/expected", "case", id.toString());
        assertThat(worker.see("/").body()).doesNotContain(path);
        end(hours);
        assertThat(worker.see("/").body()).contains("fällt aus, bitte Bescheid sagen", path);
        assertThat(worker.see(path).body())
                .contains("Diese Sprechstunde fällt aus", "Hanan Mithal", "steht kein nächster Termin fest")
                .doesNotContain("Diesen Tag absagen", "Vormerken");
        for (String gone : new String[] {"/expected", "/cancellation"}) {
            assertThat(worker.send(path + gone, "case", id.toString()).status())
                    .as(gone)
                    .isEqualTo(404);
        }
        worker.send(path + "/told/" + id);
        assertThat(worker.see("/").body()).doesNotContain(path);
    }

    @Test
    void whoHasANumberStaysInSightUntilItIsNotedWhatCameOfIt() throws Exception {
        LocalDate held = WorkingDays.next(today);
        OpenHours hours = OpenHoursTests.hours(worker, app, held.getDayOfWeek());
        UUID arrival = Uuids.next();
        String queue = "/appointments/queue?place=" + hours.place();
        TestClock.on(held, () -> {
            OpenHoursTests.arrive(worker, hours, arrival);
            end(hours);
            assertThat(worker.see(queue).body())
                    .contains("Beispielhaus " + hours.place(), "Eine Person ist da", "Diese Sprechstunde ist abgesagt")
                    .doesNotContain("Nummer geben");
            assertThat(OpenHoursTests.arrive(worker, hours, Uuids.next()).status())
                    .isEqualTo(422);
            worker.send("/appointments/queue/" + arrival + "/done", "outcome", "AGAIN");
            assertThat(worker.see(queue).body()).doesNotContain("Beispielhaus " + hours.place());
            return true;
        });
    }

    @Test
    void whoWasPromisedAnAppointmentThereStaysInSightUntilItIsBooked() throws Exception {
        LocalDate held = WorkingDays.next(today);
        OpenHours hours = OpenHoursTests.hours(worker, app, held.getDayOfWeek());
        UUID arrival = Uuids.next();
        TestClock.on(held, () -> {
            OpenHoursTests.arrive(worker, hours, arrival);
            worker.send("/appointments/queue/" + arrival + "/done", "outcome", "APPOINTMENT");
            end(hours);
            assertThat(worker.see("/appointments/queue?place=" + hours.place()).body())
                    .contains("Nummer 1: Termin ist noch nicht eingetragen", "/appointments/new?arrival=" + arrival)
                    .doesNotContain("Nummer geben");
            return true;
        });
    }
}
