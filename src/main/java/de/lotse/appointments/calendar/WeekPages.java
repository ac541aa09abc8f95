package de.lotse.appointments.calendar;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.AppointmentLine;
import de.lotse.appointments.AppointmentLines;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.FreeSlots;
import de.lotse.appointments.LocalTimes;
import de.lotse.appointments.PublicHoliday;
import de.lotse.appointments.WorkingWeeks;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the week of a worker. */
@Component
class WeekPages {
    private static final int WORKDAYS = 5;
    private final Plan plan;
    private final AppointmentLines lines;
    private final Absences absences;
    private final Colleagues colleagues;
    private final OpenCases cases;
    private final CurrentActor current;

    WeekPages(
            Plan plan,
            AppointmentLines lines,
            Absences absences,
            Colleagues colleagues,
            OpenCases cases,
            CurrentActor current) {
        this.plan = plan;
        this.lines = lines;
        this.absences = absences;
        this.colleagues = colleagues;
        this.cases = cases;
        this.current = current;
    }

    /** What is booked, what is free, and when she works. */
    @Component
    record Plan(Appointments appointments, FreeSlots slots, WorkingWeeks weeks) {}

    /** Whose week, which one, and for which case a time is looked for. */
    record Asked(
            AccountId worker, LocalDate monday, @Nullable CaseId forCase) {}

    WeekPage page(Asked asked, Page page) {
        AccountId worker = asked.worker();
        List<Appointment> booked = plan.appointments()
                .of(worker, start(asked.monday()), start(asked.monday().plusWeeks(1)));
        List<AppointmentLine> said = lines.of(booked, page);
        List<LocalDate> days = days(asked.monday(), booked);
        Set<LocalDateTime> free = plan
                .slots()
                .of(worker, days.getFirst(), days.getLast(), Duration.ofMinutes(FreeSlots.RASTER_MINUTES))
                .stream()
                .map(FreeSlots.Slot::from)
                .collect(Collectors.toSet());
        AccountId me = current.get().account();
        CaseId forCase = asked.forCase();
        return new WeekPage(
                Weeks.tabs("/appointments", page),
                page.t("appointments.week", page.day(days.getFirst()), page.day(days.getLast())),
                lead(booked, page),
                worker.toString(),
                forCase == null ? null : forCase.toString(),
                forCase == null ? null : name(forCase),
                workers(me, page),
                asked.monday().toString(),
                asked.monday().minusWeeks(1).toString(),
                asked.monday().plusWeeks(1).toString(),
                said(days, asked, said, free, page),
                rows(new WeekGrid(days, free, booked).rows(said), asked, page),
                plan.weeks().of(worker).assumed(),
                worker.equals(me));
    }

    private @Nullable String name(CaseId forCase) {
        return Optional.ofNullable(cases.names(List.of(forCase)).get(forCase))
                .map(found -> found.full())
                .orElse(null);
    }

    static java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(LocalTimes.BERLIN).toInstant();
    }

    /** Monday to Friday; the weekend only where something is booked. */
    private static List<LocalDate> days(LocalDate monday, List<Appointment> booked) {
        LocalDate last = booked.stream()
                .map(Appointment::day)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                .reduce(monday.plusDays(WORKDAYS - 1), (a, b) -> a.isAfter(b) ? a : b);
        return monday.datesUntil(last.plusDays(1)).toList();
    }

    private static String lead(List<Appointment> booked, Page page) {
        long missing = booked.stream()
                .filter(one -> one.with().talk() != null
                        && one.with().talk().interpreter() == de.lotse.appointments.With.Interpreter.NEEDED
                        && one.state() == Appointment.State.PLANNED)
                .count();
        return page.t(missing == 0 ? "appointments.lead" : "appointments.lead.interpreter", booked.size(), missing);
    }

    /** The viewer first, then her colleagues. */
    private List<Choice> workers(AccountId me, Page page) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(me.toString(), page.t("appointments.me")));
        colleagues
                .caseManagers()
                .forEach(one -> all.add(new Choice(one.account().toString(), one.name())));
        return all;
    }

    private List<WeekPage.Day> said(
            List<LocalDate> days, Asked asked, List<AppointmentLine> said, Set<LocalDateTime> free, Page page) {
        List<Absence> away = absences.open(asked.worker());
        return days.stream()
                .map(day -> day(day, asked, said, free, closed(day, away, page), page))
                .toList();
    }

    private static WeekPage.Day day(
            LocalDate day,
            Asked asked,
            List<AppointmentLine> said,
            Set<LocalDateTime> free,
            @Nullable String closed,
            Page page) {
        return new WeekPage.Day(
                day.toString(),
                page.day(day),
                day.equals(page.today()),
                closed,
                said.stream().filter(line -> line.day().equals(day)).toList(),
                free.stream()
                        .filter(at -> at.toLocalDate().equals(day))
                        .sorted()
                        .map(at -> new WeekPage.Free(page.time(at.toLocalTime()), href(at, asked)))
                        .toList());
    }

    private @Nullable String closed(LocalDate day, List<Absence> away, Page page) {
        return PublicHoliday.on(day)
                .map(holiday -> page.t("appointments.holiday." + holiday.name()))
                .or(() -> away.stream()
                        .filter(one -> one.on(day))
                        .findFirst()
                        .map(one -> page.t(
                                "appointments.absent",
                                colleagues.name(one.deputy()).orElse("–"))))
                .orElse(null);
    }

    private static List<WeekPage.Row> rows(List<WeekGrid.Row> grid, Asked asked, Page page) {
        List<WeekPage.Row> rows = new ArrayList<>();
        for (WeekGrid.Row row : grid) {
            int number = rows.size();
            rows.add(new WeekPage.Row(
                    page.time(row.time()),
                    row.time().getMinute() == 0,
                    row.cells().stream()
                            .map(cell -> cell(number, cell, asked, page))
                            .toList()));
        }
        return rows;
    }

    private static WeekPage.Cell cell(int row, WeekGrid.Cell cell, Asked asked, Page page) {
        LocalTime time = cell.at().toLocalTime();
        return new WeekPage.Cell(
                row,
                cell.column(),
                cell.span(),
                cell.free() ? href(cell.at(), asked) : null,
                cell.free() ? page.t("appointments.free", page.day(cell.at().toLocalDate()), page.time(time)) : "",
                cell.lines());
    }

    private static String href(LocalDateTime at, Asked asked) {
        return "/appointments/new?worker=" + asked.worker() + "&on=" + at.toLocalDate() + "&at=" + at.toLocalTime()
                + (asked.forCase() == null ? "" : "&case=" + asked.forCase());
    }
}
