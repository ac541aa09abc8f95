package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.casework.CaseBench;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever holds an open hour is not proposed for a talk at the same time (AP-01, AP-02). */
@LotseTest
@Requirement({"AP-01", "AP-02"})
class HeldHoursTests {
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private final LocalDate day =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(2));

    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseBench deputy;

    @Autowired
    HeldHoursTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        deputy = new CaseBench(app, "unna");
    }

    private OpenHours hers() {
        OpenHours hours = new OpenHours(
                Uuids.next(),
                OpenHoursTests.place(worker, app),
                day.getDayOfWeek(),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                worker.account(),
                day.minusDays(30),
                null,
                Set.of());
        worker.as(() -> app.getBean(OpenHoursTimes.class).add(hours));
        return hours;
    }

    private List<LocalTime> free(CaseBench who) {
        return who.as(() -> app.getBean(FreeSlots.class).of(who.account(), day, day).stream()
                .map(slot -> slot.from().toLocalTime())
                .toList());
    }

    @Test
    void noTalkIsProposedWhileSheHoldsThemAndHerWeekSaysSo() throws Exception {
        assertThat(free(worker)).contains(TEN);
        OpenHours hours = hers();
        assertThat(free(worker))
                .isNotEmpty()
                .noneMatch(at -> at.isBefore(LocalTime.NOON) && at.plusHours(1).isAfter(LocalTime.of(9, 0)));
        String week = "/appointments?week=" + day;
        assertThat(worker.see(week).body()).contains("Sprechstunde 09:00–12:00");
        assertThat(free(deputy)).as("somebody else is free").contains(TEN);
        worker.as(() -> app.getBean(OpenHoursTimes.class).cancel(hours.id(), day));
        assertThat(free(worker)).contains(TEN);
        assertThat(worker.see(week).body()).doesNotContain("Sprechstunde 09:00–12:00");
    }

    @Test
    @Requirement("CW-16")
    void whoeverStandsInHoldsThemToo() {
        hers();
        worker.as(() -> app.getBean(NoteAbsence.class)
                .note(new NoteAbsence.Command(Uuids.next(), day, day, Absence.Kind.VACATION, deputy.account())));
        assertThat(free(deputy)).doesNotContain(TEN);
    }
}
