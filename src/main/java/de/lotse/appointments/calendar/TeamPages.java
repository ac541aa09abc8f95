package de.lotse.appointments.calendar;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.HeldHours;
import de.lotse.appointments.PublicHoliday;
import de.lotse.appointments.WorkingWeek;
import de.lotse.appointments.WorkingWeeks;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the week of the team: a handful of queries, however many work there. */
@Component
class TeamPages {
    private static final int WORKDAYS = 5;
    private final Appointments appointments;
    private final Absences absences;
    private final WorkingWeeks weeks;
    private final Colleagues colleagues;
    private final HeldHours heldHours;
    private final CurrentActor current;

    TeamPages(
            Appointments appointments,
            Absences absences,
            WorkingWeeks weeks,
            Colleagues colleagues,
            HeldHours heldHours,
            CurrentActor current) {
        this.appointments = appointments;
        this.absences = absences;
        this.weeks = weeks;
        this.colleagues = colleagues;
        this.heldHours = heldHours;
        this.current = current;
    }

    private record Facts(
            Map<AccountId, List<Appointment>> booked,
            Map<AccountId, List<Absence>> absent,
            Map<AccountId, WorkingWeek> weeks,
            Map<AccountId, List<HeldHours.Held>> held) {}

    private record Worker(AccountId account, String name) {}

    TeamPage page(LocalDate monday, Page page) {
        List<LocalDate> days = monday.datesUntil(monday.plusDays(WORKDAYS)).toList();
        Facts facts = new Facts(
                appointments.between(WeekPages.start(monday), WeekPages.start(monday.plusWeeks(1))).stream()
                        .collect(Collectors.groupingBy(Appointment::worker)),
                absences.open().stream().collect(Collectors.groupingBy(Absence::account)),
                weeks.all(),
                heldHours.all(days.getFirst(), days.getLast()));
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
        List<HeldHours.Held> held = facts.held().getOrDefault(worker, List.of()).stream()
                .filter(one -> one.day().equals(day))
                .toList();
        return new TeamPage.Cell(
                closed(worker, day, facts, page),
                taken(booked, held, page),
                free(worker, day, booked, held, facts, page));
    }

    /** The open hours first, then what is booked. */
    private static List<String> taken(List<Appointment> booked, List<HeldHours.Held> held, Page page) {
        return Stream.concat(
                        held.stream()
                                .map(one -> page.t(
                                        "appointments.held.hours", page.time(one.from()), page.time(one.until()))),
                        booked.stream()
                                .map(one -> page.time(one.starts().toLocalTime()) + "–"
                                        + page.time(one.stops().toLocalTime())))
                .toList();
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

    /** Hours of the day that are neither booked nor open to whoever comes; null where none is left. */
    private static @org.jspecify.annotations.Nullable String free(
            AccountId worker,
            LocalDate day,
            List<Appointment> booked,
            List<HeldHours.Held> held,
            Facts facts,
            Page page) {
        List<WorkingWeek.Span> taken = Stream.concat(
                        booked.stream().map(one -> span(day, one)),
                        held.stream().map(one -> new WorkingWeek.Span(day.getDayOfWeek(), one.from(), one.until())))
                .toList();
        long left = FreeTime.minutes(
                facts.weeks().getOrDefault(worker, WorkingWeek.usual()).on(day), taken);
        return left < 30 || day.isBefore(page.today())
                ? null
                : page.t("appointments.team.free", page.number(Math.floor(left / 30.0) / 2));
    }

    /** The part of it that lies on its first day. */
    private static WorkingWeek.Span span(LocalDate day, Appointment one) {
        LocalTime until = one.stops().toLocalDate().equals(day) ? one.stops().toLocalTime() : LocalTime.MAX;
        return new WorkingWeek.Span(day.getDayOfWeek(), one.starts().toLocalTime(), until);
    }
}
