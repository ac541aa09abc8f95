package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Booking on the pages: what is wrong is said at its field, what is booked stands in the week, on Heute and in the case file. */
@LotseTest
class CalendarTests {
    private final LocalDate day =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(1));

    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseId id;

    @Autowired
    CalendarTests(ApplicationContext app) {
        this.app = app;
        OwnCase own = OwnCase.in(app);
        worker = own.worker();
        id = own.id();
    }

    private Answer book(String on, String at, String... more) throws Exception {
        return bookAs(Uuids.next().toString(), on, at, more);
    }

    private Answer bookAs(String appointment, String on, String at, String... more) throws Exception {
        String[] fields = {
            "id", appointment,
            "case", id.toString(),
            "worker", worker.account().toString(),
            "slot", "other",
            "on", on,
            "at", at,
            "minutes", "60",
            "kind", "FIRST",
            "language", "ar",
            "interpreter", "NEEDED",
            "note", "bringt den Bescheid mit"
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return worker.send("/appointments", all);
    }

    @Test
    @Requirement({"AP-01", "AP-03"})
    void whatIsBookedStandsInTheWeekAndInTheCaseFile() throws Exception {
        Answer booked = book(day.toString(), "10:00");
        assertThat(booked.status()).isEqualTo(302);
        assertThat(worker.see("/appointments?week=" + day).body())
                .contains("Hanan Mithal", "10:00–11:00", "Arabisch", "Sprachmittlung fehlt noch");
        assertThat(worker.see("/cases/" + id + "/appointments").body()).contains("Erstgespräch", "10:00");
        assertThat(worker.see("/cases/" + id).body()).contains("Nächster Termin");
        assertThat(worker.see(String.valueOf(booked.redirect())).body()).contains("bringt den Bescheid mit");
        assertThat(new CaseBench(app, "unna")
                        .see("/appointments?week=" + day + "&worker=" + worker.account())
                        .body())
                .contains("Belegt", "10:00–11:00")
                .as("nor what for, nor a link that leads nowhere")
                .doesNotContain("Mithal", "Arabisch", "Erstgespräch", String.valueOf(booked.redirect()));
        assertThat(new CaseBench(app, "unna")
                        .see(String.valueOf(booked.redirect()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Requirement("AP-01")
    void impossibleTimesAreSaidAtTheirFieldAndNothingTypedIsLost() throws Exception {
        assertThat(book("2027-03-28", "02:30").body())
                .contains("f-at-error", "springt von 2 auf 3 Uhr", "bringt den Bescheid mit");
        assertThat(book("2027-10-31", "02:30").body()).contains("f-at-error", "gibt es an dem Tag zweimal");
        assertThat(book("2020-01-07", "10:00").body()).contains("f-at-error", "Diese Zeit ist vorbei");
        Answer holiday = book("2027-05-17", "10:00");
        assertThat(holiday.status()).isEqualTo(422);
        assertThat(holiday.body()).contains("Pfingstmontag", "name=\"outside\"");
        assertThat(book(day.toString(), "21:00").body()).contains("Außerhalb der Arbeitszeit");
        assertThat(book(day.toString(), "21:00", "outside", "yes").status()).isEqualTo(302);
        assertThat(book("", "").body()).contains("f-on-error", "f-at-error");
    }

    @Test
    @Requirement("AP-01")
    void aSlotTakenMeanwhileIsSaidAndADoubleClickBooksOnce() throws Exception {
        String twice = Uuids.next().toString();
        assertThat(bookAs(twice, day.toString(), "10:00").status()).isEqualTo(302);
        assertThat(bookAs(twice, day.toString(), "10:00").status()).isEqualTo(302);
        assertThat(worker.count("appointments_case", id)).isEqualTo(1);
        assertThat(book(day.toString(), "10:30").body()).contains("inzwischen belegt");
        assertThat(bookAs(twice, day.toString(), "14:00").body()).contains("schon eingetragen");
    }

    @Test
    @Requirement("AP-01")
    void theFormProposesFreeTimesThatKeepTheDeadlineAndSaysRuleAndSource() throws Exception {
        String form = worker.see("/appointments/new?case=" + id).body();
        assertThat(form)
                .contains("Hanan Mithal: Termin bis", "2 Wochen nach der Eröffnung des Falls", "Konzept Kreis Unna")
                .contains("name=\"slot\"");
        String heute = worker.see("/").body();
        assertThat(heute).contains("Hanan Mithal: Erstgespräch vereinbaren", "/appointments/new?case=" + id);
        book(day.toString(), "10:00");
        assertThat(worker.see("/").body()).doesNotContain("Erstgespräch vereinbaren");
    }

    @Test
    @Requirement("AP-01")
    void aConceptWithoutPeriodsShowsNone() throws Exception {
        CaseBench elsewhere = new CaseBench(app, "muenster");
        CaseId there = elsewhere.open(null, null, null);
        assertThat(elsewhere.see("/appointments/new?case=" + there).body()).doesNotContain("Termin bis", "Eilfall bis");
        assertThat(elsewhere.see("/").body()).doesNotContain("Erstgespräch vereinbaren");
    }

    @Test
    void aNoteForNobodyIsNotDroppedButAskedAbout() throws Exception {
        Answer refused = worker.send(
                "/appointments",
                "id",
                Uuids.next().toString(),
                "worker",
                worker.account().toString(),
                "slot",
                "other",
                "on",
                day.toString(),
                "at",
                "10:00",
                "minutes",
                "60",
                "kind",
                "OTHER",
                "note",
                "Teamsitzung");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("f-note-error", "Teamsitzung");
    }

    @Test
    @Requirement("AP-01")
    void aDayThatIsFarAwayIsRefused() throws Exception {
        assertThat(book("2999-01-07", "10:00").body()).contains("f-on-error");
    }

    @Test
    @Requirement("IN-11")
    void aSeriesLeavesOutHolidaysAndSaysSo() throws Exception {
        LocalDate monday = LocalDate.of(2027, 5, 3);
        Answer booked = book(monday.toString(), "09:00", "times", "4");
        assertThat(booked.status()).isEqualTo(302);
        assertThat(worker.count("appointments_case", id))
                .as("Whit Monday is left out")
                .isEqualTo(3);
        book(monday.toString(), "18:00", "times", "4", "outside", "yes");
        assertThat(worker.count("appointments_case", id))
                .as("also where the evening was confirmed")
                .isEqualTo(6);
    }

    @Test
    @Requirement("AP-03")
    void workingHoursAreNotedAndMistakesAreSaid() throws Exception {
        assertThat(worker.send("/appointments/working-hours", "from1", "12:00", "until1", "9:00")
                        .body())
                .contains("f-until1-error");
        assertThat(worker.send("/appointments/working-hours").status()).isEqualTo(422);
        assertThat(worker.send(
                                "/appointments/working-hours",
                                "from1",
                                "8:00",
                                "until1",
                                "12:00",
                                "from1b",
                                "13:00",
                                "until1b",
                                "15:30")
                        .status())
                .isEqualTo(302);
        assertThat(worker.see("/appointments/working-hours").body()).contains("value=\"15:30\"");
    }

    @Test
    @Requirement("AP-03")
    void theTeamShowsWhoHasTimeWithoutNames() throws Exception {
        book(day.toString(), "10:00");
        assertThat(new CaseBench(app, "unna")
                        .see("/appointments/team?week=" + day)
                        .body())
                .contains("10:00–11:00", "Std. frei")
                .doesNotContain("Mithal");
    }

    @Test
    @Requirement({"AP-03", "CW-16"})
    void movedToADayOfAbsenceIsSaidAtTheTimeBecauseTheFormAsksForNobodyElse() throws Exception {
        String path = String.valueOf(book(day.toString(), "10:00").redirect());
        LocalDate away = WorkingDays.after(day, 1);
        CaseBench deputy = new CaseBench(app, "unna");
        worker.as(() -> app.getBean(NoteAbsence.class)
                .note(new NoteAbsence.Command(Uuids.next(), away, away, Absence.Kind.VACATION, deputy.account())));
        assertThat(worker.send(
                                path + "/move",
                                "id",
                                Uuids.next().toString(),
                                "on",
                                away.toString(),
                                "at",
                                "10:00",
                                "minutes",
                                "60")
                        .body())
                .contains("f-at-error", "abwesend. Vertretung")
                .doesNotContain("#f-worker");
    }

    @Test
    @Requirement("AP-03")
    void whatIsBookedForAColleagueWithoutACaseLeadsToHerWeek() throws Exception {
        CaseBench colleague = new CaseBench(app, "unna");
        Answer booked = worker.send(
                "/appointments",
                "id",
                Uuids.next().toString(),
                "worker",
                colleague.account().toString(),
                "slot",
                "other",
                "on",
                day.toString(),
                "at",
                "10:00",
                "minutes",
                "60",
                "kind",
                "OTHER");
        assertThat(booked.redirect()).isEqualTo("/appointments?worker=" + colleague.account() + "&week=" + day);
        assertThat(worker.see(String.valueOf(booked.redirect())).body()).contains("Belegt", "10:00–11:00");
    }

    @Test
    @Requirement("AP-04")
    void whatHasBegunOrWasCancelledHasNoSlipAnyMore() throws Exception {
        String path = String.valueOf(book(day.toString(), "10:00").redirect());
        assertThat(worker.see(path).body()).contains(path + "/slip");
        assertThat(worker.see(path + "/slip").status()).isEqualTo(200);
        worker.as(() -> worker.sql("""
                        update appointments_appointment set begins_at = begins_at - interval '30 days', ends_at = ends_at - interval '30 days'
                        where worker_id = ?
                        """).param(worker.account().value()).update());
        assertThat(worker.see(path).body()).doesNotContain(path + "/slip");
        assertThat(worker.see(path + "/slip").status()).isEqualTo(404);
        String other = String.valueOf(book(day.toString(), "10:00").redirect());
        worker.send(other + "/cancellation");
        assertThat(worker.see(other + "/slip").status()).isEqualTo(404);
    }

    @Test
    @Requirement("AP-03")
    void anAppointmentIsMovedAndCancelled() throws Exception {
        String path = String.valueOf(book(day.toString(), "10:00").redirect());
        String other = Uuids.next().toString();
        assertThat(worker.send(path + "/move", "id", other, "on", day.toString(), "at", "22:00", "minutes", "60")
                        .status())
                .isEqualTo(422);
        assertThat(worker.send(path + "/move", "id", other, "on", day.toString(), "at", "11:00", "minutes", "45")
                        .redirect())
                .isEqualTo("/appointments/" + other);
        assertThat(worker.see(path).body()).contains("verlegt", "/appointments/" + other);
        worker.send("/appointments/" + other + "/held");
        assertThat(worker.see("/appointments/" + other).body())
                .contains("geplant")
                .doesNotContain("hat stattgefunden");
        worker.send("/appointments/" + other + "/cancellation");
        assertThat(worker.see("/appointments?week=" + day).body()).doesNotContain("11:00–11:45");
    }

    @Test
    @Requirement("AP-03")
    void whatWasMovedInAnotherWindowSaysSoAndLeadsToTheNewOne() throws Exception {
        String path = String.valueOf(book(day.toString(), "10:00").redirect());
        String first = Uuids.next().toString();
        String[] move = {"id", first, "on", day.toString(), "at", "11:00", "minutes", "60"};
        assertThat(worker.send(path + "/move", move).status()).isEqualTo(302);
        assertThat(worker.send(path + "/move", move).redirect())
                .as("a double click")
                .isEqualTo("/appointments/" + first);
        move[1] = Uuids.next().toString();
        Answer late = worker.send(path + "/move", move);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("inzwischen verlegt", "/appointments/" + first);
        worker.send("/appointments/" + first + "/cancellation");
        assertThat(worker.send("/appointments/" + first + "/cancellation").status())
                .isEqualTo(302);
        assertThat(worker.see("/appointments/" + first).body()).contains("abgesagt");
    }
}
