package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.PlaceId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was sent, then edited after going back and sent under the same identifier, is neither lost nor added silently. */
@LotseTest
class EditedOpenHoursTests {
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);

    @Autowired
    ApplicationContext app;

    private Answer arrange(CaseBench worker, UUID id, PlaceId place, String until) throws Exception {
        return worker.send(
                "/appointments/open-hours",
                "id",
                id.toString(),
                "place",
                place.toString(),
                "day",
                "2",
                "from",
                "09:00",
                "until",
                until,
                "since",
                today.toString());
    }

    @Test
    @Requirement("AP-02")
    void openHoursEditedAfterGoingBackAreShownAgainAndStandAsTheyWere() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PlaceId place = OpenHoursTests.place(worker, app);
        UUID id = Uuids.next();
        for (int click = 0; click < 2; click++) {
            assertThat(arrange(worker, id, place, "12:00").status()).isEqualTo(302);
        }
        Answer edited = arrange(worker, id, place, "13:15");
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body())
                .contains("Das steht schon da, mit anderem Inhalt", "value=\"13:15\"")
                .doesNotContain("value=\"" + id + "\"");
        assertThat(worker.<OpenHours>as(
                                () -> app.getBean(OpenHoursTimes.class).find(id).orElseThrow())
                        .until())
                .isEqualTo(LocalTime.of(12, 0));
    }

    @Test
    @Requirement("AP-02")
    void somebodyInTheQueueEditedAfterGoingBackGetsNoSecondNumber() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        LocalDate held = WorkingDays.next(today);
        OpenHours hours = OpenHoursTests.hours(worker, app, held.getDayOfWeek());
        UUID id = Uuids.next();
        String path = "/appointments/queue?place=" + hours.place();
        TestClock.on(held, () -> {
            OpenHoursTests.arrive(worker, hours, id);
            Answer edited = worker.send(
                    "/appointments/queue",
                    "id",
                    id.toString(),
                    "place",
                    hours.place().toString(),
                    "language",
                    "uk");
            assertThat(edited.status()).isEqualTo(422);
            assertThat(edited.body())
                    .contains("Das steht schon da, mit anderem Inhalt", "value=\"uk\" selected", "Eine Person ist da")
                    .doesNotContain("value=\"" + id + "\"");
            assertThat(worker.see(path).body()).contains("Eine Person ist da", "Arabisch");
            return true;
        });
    }
}
