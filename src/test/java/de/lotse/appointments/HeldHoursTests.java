package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.casework.CaseBench;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

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
    @Requirement("AP-03")
    void theWeekOfTheTeamCountsThemAsTakenAndTheFeedNamesThem() throws Exception {
        worker.as(() -> {
            app.getBean(WorkingWeeks.class)
                    .save(
                            worker.account(),
                            List.of(new WorkingWeek.Span(day.getDayOfWeek(), LocalTime.of(8, 0), LocalTime.of(16, 0))));
            return true;
        });
        assertThat(line(worker)).contains("8 Std. frei").doesNotContain("Sprechstunde");
        OpenHours hours = hers();
        assertThat(line(worker)).contains("5 Std. frei", "Sprechstunde 09:00–12:00");

        worker.send("/appointments/feed", "id", Uuids.next().toString());
        Matcher address = Pattern.compile("/open/unna/calendar/[A-Za-z0-9_-]{43}")
                .matcher(worker.see("/appointments/feed").body());
        assertThat(address.find()).isTrue();
        String feed = app.getBean(MockMvc.class)
                .perform(get(address.group()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(feed.replace("\r\n ", ""))
                .contains("SUMMARY:Sprechzeit", "LOCATION:Beispielhaus " + hours.place())
                .contains("DTSTART:" + stamp(LocalTime.of(9, 0)), "DTEND:" + stamp(LocalTime.NOON))
                .doesNotContain("Bea", hours.id().toString());
    }

    /** Her line in the week of the team. */
    private String line(CaseBench who) throws Exception {
        String team = who.see("/appointments/team?week=" + day).body();
        int begin = team.indexOf("worker=" + who.account());
        return team.substring(begin, team.indexOf("</tr>", begin));
    }

    private String stamp(LocalTime time) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                .format(day.atTime(time).atZone(LocalTimes.BERLIN).withZoneSameInstant(ZoneOffset.UTC));
    }

    @Test
    void aTimeTypedWithinThemIsAskedAboutOnceAndBookedWhereItIsMeant() throws Exception {
        hers();
        CaseBench.Answer asked = book(worker, "10:00");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("offene Sprechstunde (09:00–12:00)", "name=\"outside\"");
        assertThat(book(worker, "10:00", "outside", "yes").status()).isEqualTo(302);
        assertThat(book(worker, "12:00").status()).as("after them").isEqualTo(302);
    }

    private CaseBench.Answer book(CaseBench who, String at, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "id",
                Uuids.next().toString(),
                "worker",
                who.account().toString(),
                "slot",
                "other",
                "on",
                day.toString(),
                "at",
                at,
                "minutes",
                "60",
                "kind",
                "OTHER"));
        fields.addAll(List.of(more));
        return who.send("/appointments", fields.toArray(String[]::new));
    }

    @Test
    @Requirement("CW-16")
    void whoeverStandsInHoldsThemToo() {
        hers();
        worker.as(() -> app.getBean(NoteAbsence.class)
                .note(new NoteAbsence.Command(Uuids.next(), day, day, Absence.Kind.VACATION, deputy.account())));
        assertThat(free(deputy)).doesNotContain(TEN);

        CaseBench hers = new CaseBench(app, "unna");
        deputy.as(() -> app.getBean(NoteAbsence.class)
                .note(new NoteAbsence.Command(Uuids.next(), day, day, Absence.Kind.VACATION, hers.account())));
        assertThat(free(hers)).as("the deputy is away too").doesNotContain(TEN);
    }
}
