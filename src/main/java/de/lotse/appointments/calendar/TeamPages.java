package de.lotse.appointments.calendar;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.PublicHoliday;
import de.lotse.appointments.WorkingWeek;
import de.lotse.appointments.WorkingWeeks;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills the week of the team: a handful of queries, however many work there. */
@Component
class TeamPages {
    private static final int WORKDAYS = 5;
    private final Appointments appointments;
    private final Absences absences;
    private final WorkingWeeks weeks;
    private final Colleagues colleagues;
    private final CurrentActor current;

    TeamPages(
            Appointments appointments,
            Absences absences,
            WorkingWeeks weeks,
            Colleagues colleagues,
            CurrentActor current) {
        this.appointments = appointments;
        this.absences = absences;
        this.weeks = weeks;
        this.colleagues = colleagues;
        this.current = current;
    }

    private record Facts(
            Map<AccountId, List<Appointment>> booked,
            Map<AccountId, List<Absence>> absent,
            Map<AccountId, WorkingWeek> weeks) {}

    private record Worker(AccountId account, String name) {}

    TeamPage page(LocalDate monday, Page page) {
        List<LocalDate> days = monday.datesUntil(monday.plusDays(WORKDAYS)).toList();
        Facts facts = new Facts(
                appointments.between(WeekPages.start(monday), WeekPages.start(monday.plusWeeks(1))).stream()
                        .collect(Collectors.groupingBy(Appointment::worker)),
                absences.open().stream().collect(Collectors.groupingBy(Absence::account)),
                weeks.all());
        return new TeamPage(
                Weeks.tabs("/appointments/team", page),
                page.t("appointments.week", page.day(days.getFirst()), page.day(days.getLast())),
                monday.minusWeeks(1).toString(),
                monday.plusWeeks(1).toString(),
                days.stream().map(page::day).toList(),
                team().stream().map(one -> worker(one, days, facts, page)).toList());
    }

    /** The viewer first, then her colleagues by name. */
    private List<Worker> team() {
        AccountId me = current.get().account();
        List<Worker> all = new ArrayList<>();
        all.add(new Worker(me, colleagues.name(me).orElse("–")));
        colleagues.caseManagers().forEach(one -> all.add(new Worker(one.account(), one.name())));
        return all;
    }

    private static TeamPage.Worker worker(Worker one, List<LocalDate> days, Facts facts, Page page) {
        return new TeamPage.Worker(
                one.name(),
                "/appointments?worker=" + one.account() + "&week=" + days.getFirst(),
                days.stream().map(day -> cell(one.account(), day, facts, page)).toList());
    }

    private static TeamPage.Cell cell(AccountId worker, LocalDate day, Facts facts, Page page) {
        List<Appointment> booked = facts.booked().getOrDefault(worker, List.of()).stream()
                .filter(one -> one.day().equals(day))
                .toList();
        return new TeamPage.Cell(
                closed(worker, day, facts, page),
                booked.stream()
                        .map(one -> page.time(one.starts().toLocalTime()) + "–"
                                + page.time(one.stops().toLocalTime()))
                        .toList(),
                free(worker, day, booked, facts, page));
    }

    private static @org.jspecify.annotations.Nullable String closed(
            AccountId worker, LocalDate day, Facts facts, Page page) {
        return PublicHoliday.on(day)
                .map(holiday -> page.t("appointments.holiday." + holiday.name()))
                .orElseGet(() ->
                        facts.absent().getOrDefault(worker, List.of()).stream().anyMatch(one -> one.on(day))
                                ? page.t("appointments.team.absent")
                                : null);
    }

    /** Hours of the day that are not booked yet; null where none is left. */
    private static @org.jspecify.annotations.Nullable String free(
            AccountId worker, LocalDate day, List<Appointment> booked, Facts facts, Page page) {
        long working = facts.weeks().getOrDefault(worker, WorkingWeek.usual()).on(day).stream()
                .mapToLong(span -> Duration.between(span.from(), span.until()).toMinutes())
                .sum();
        long taken = booked.stream()
                .mapToLong(one -> Duration.between(one.begins(), one.ends()).toMinutes())
                .sum();
        long left = working - taken;
        return left < 30 || day.isBefore(page.today())
                ? null
                : page.t("appointments.team.free", page.number(Math.floor(left / 30.0) / 2));
    }
}
