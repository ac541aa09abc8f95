package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.casework.CaseBench;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.PlaceId;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The next date the public page names is one that is still to come and on which somebody is there (AP-02). */
@LotseTest
@Requirement("AP-02")
class NextOpenHourTests {
    private final LocalDate day =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(3));

    private final ApplicationContext app;
    private final MockMvc visitor;
    private final CaseBench worker;
    private final CaseBench deputy;

    @Autowired
    NextOpenHourTests(ApplicationContext app, MockMvc visitor) {
        this.app = app;
        this.visitor = visitor;
        worker = new CaseBench(app, "unna");
        deputy = new CaseBench(app, "unna");
    }

    private static OpenHours hours(PlaceId place, DayOfWeek weekday, @Nullable AccountId worker, LocalDate since) {
        return new OpenHours(
                Uuids.next(), place, weekday, LocalTime.of(9, 0), LocalTime.of(12, 0), worker, since, null, Set.of());
    }

    private OpenHours hers() {
        OpenHours hours =
                hours(OpenHoursTests.place(worker, app), day.getDayOfWeek(), worker.account(), day.minusDays(30));
        worker.as(() -> app.getBean(OpenHoursTimes.class).add(hours));
        return hours;
    }

    private void away(CaseBench who, CaseBench standsIn) {
        assertThat(who.<NoteAbsence.Outcome>as(() -> app.getBean(NoteAbsence.class)
                        .note(new NoteAbsence.Command(
                                Uuids.next(), day, day, Absence.Kind.VACATION, standsIn.account()))))
                .isInstanceOf(NoteAbsence.Outcome.Noted.class);
    }

    /** What the public page says of these hours. */
    private String section(OpenHours hours) throws Exception {
        String page = visitor.perform(get("/open/unna/hours").header("Accept-Language", "de"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        int begin = page.indexOf("Beispielhaus " + hours.place());
        return page.substring(begin, page.indexOf("</section>", begin));
    }

    private String next() {
        return " " + day.format(DateTimeFormatter.ofPattern("d.M.", Locale.ROOT)) + "</strong>";
    }

    @Test
    void anHourThatIsOverTodayIsNoNextDateAnyMore() throws Exception {
        LocalDate monday = LocalDate.of(2027, 6, 7);
        OpenHours mondays = hours(new PlaceId(Uuids.next()), DayOfWeek.MONDAY, null, monday);
        assertThat(mondays.next(monday.atTime(11, 59))).contains(monday);
        assertThat(mondays.next(monday.atTime(12, 0))).contains(monday.plusWeeks(1));
        assertThat(mondays.next(monday.atTime(18, 0))).contains(monday.plusWeeks(1));

        OpenHours hours = hers();
        assertThat(section(hours)).as("days before").contains(next());
        String atNoon = TestClock.on(day, () -> section(hours));
        assertThat(atNoon).contains("Nächster Termin").doesNotContain(next());
    }

    @Test
    @Requirement("CW-16")
    void whoStandsInHoldsTheHourAndBothFindItOnHeute() throws Exception {
        OpenHours hours = hers();
        away(worker, deputy);
        assertThat(section(hours)).contains(next()).doesNotContain("fällt die Sprechstunde aus");
        String path = "/appointments/open-hours/" + hours.id() + "/" + day;
        assertThat(worker.see("/").body()).contains("fällt in Ihre Abwesenheit", path, "in Vertretung: Bea Beispiel");
        assertThat(deputy.see("/").body()).contains("in Vertretung für Bea Beispiel", path);
        assertThat(new CaseBench(app, "unna").see("/").body()).doesNotContain(path);
        assertThat(deputy.see(path).body()).contains("Bea Beispiel ist nicht da, in Vertretung: Bea Beispiel.");
    }

    @Test
    @Requirement("CW-16")
    void whereTheDeputyIsAwayTooHersHoldsTheHourAndSoOn() throws Exception {
        OpenHours hours = hers();
        CaseBench third = new CaseBench(app, "unna");
        CaseBench fourth = new CaseBench(app, "unna");
        away(worker, deputy);
        away(deputy, third);
        assertThat(section(hours)).contains(next()).doesNotContain("fällt die Sprechstunde aus");
        String path = "/appointments/open-hours/" + hours.id() + "/" + day;
        assertThat(third.see("/").body()).contains("in Vertretung für Bea Beispiel", path);
        assertThat(deputy.see("/").body()).as("she is away herself").doesNotContain(path);

        away(third, fourth);
        assertThat(section(hours)).contains(next());
        assertThat(fourth.see("/").body()).contains(path);
        assertThat(third.see("/").body()).doesNotContain(path);
    }

    @Test
    @Requirement("CW-16")
    void anHourAtWhichNobodyIsThereIsNotAnnouncedAndTheQueueSaysSo() throws Exception {
        OpenHours hours = hers();
        away(worker, deputy);
        away(deputy, worker);
        assertThat(section(hours))
                .contains("fällt die Sprechstunde aus", "Nächster Termin")
                .doesNotContain(next());
        String path = "/appointments/open-hours/" + hours.id() + "/" + day;
        assertThat(worker.see("/").body())
                .contains("fällt in Ihre Abwesenheit", path, "Bea Beispiel in Vertretung auch nicht");
        assertThat(deputy.see("/").body()).as("she is away herself").doesNotContain(path);
        String queue = TestClock.on(
                day,
                () -> worker.see("/appointments/queue?place=" + hours.place()).body());
        assertThat(queue).contains("in Vertretung auch nicht");
    }
}
