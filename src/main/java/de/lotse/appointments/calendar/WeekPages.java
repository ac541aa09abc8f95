package de.lotse.appointments.calendar;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.AppointmentLine;
import de.lotse.appointments.AppointmentLines;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.FreeSlots;
import de.lotse.appointments.LocalTimes;
import de.lotse.appointments.With;
import de.lotse.appointments.WorkingWeeks;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the week of a worker. */
@Component
class WeekPages {
    private static final int WORKDAYS = 5;
    private final Appointments appointments;
    private final FreeSlots slots;
    private final WorkingWeeks weeks;
    private final AppointmentLines lines;
    private final WeekDays weekDays;
    private final WeekHead head;

    WeekPages(
            Appointments appointments,
            FreeSlots slots,
            WorkingWeeks weeks,
            AppointmentLines lines,
            WeekDays weekDays,
            WeekHead head) {
        this.appointments = appointments;
        this.slots = slots;
        this.weeks = weeks;
        this.lines = lines;
        this.weekDays = weekDays;
        this.head = head;
    }

    /** Whose week, which one, and for which case a time is looked for. */
    record Asked(
            AccountId worker, LocalDate monday, @Nullable CaseId forCase) {}

    WeekPage page(Asked asked, Page page) {
        AccountId worker = asked.worker();
        List<Appointment> booked = appointments.of(
                worker, start(asked.monday()), start(asked.monday().plusWeeks(1)));
        List<AppointmentLine> said = lines.of(booked, page);
        List<LocalDate> days = days(asked.monday(), booked);
        Set<LocalDateTime> free =
                slots.of(worker, days.getFirst(), days.getLast(), Duration.ofMinutes(FreeSlots.RASTER_MINUTES)).stream()
                        .map(FreeSlots.Slot::from)
                        .collect(Collectors.toSet());
        CaseId forCase = asked.forCase();
        return new WeekPage(
                Weeks.tabs("/appointments", page),
                page.t("appointments.week", page.day(days.getFirst()), page.day(days.getLast())),
                lead(booked, page),
                worker.toString(),
                forCase == null ? null : forCase.toString(),
                head.name(forCase),
                head.workers(page),
                asked.monday().toString(),
                asked.monday().minusWeeks(1).toString(),
                asked.monday().plusWeeks(1).toString(),
                weekDays.of(days, asked, said, free, page),
                WeekCells.rows(new WeekGrid(days, free, booked).rows(said), asked, page),
                weeks.of(worker).assumed(),
                head.own(worker));
    }

    static Instant start(LocalDate day) {
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
                        && one.with().talk().interpreter() == With.Interpreter.NEEDED
                        && one.state() == Appointment.State.PLANNED)
                .count();
        return page.t(missing == 0 ? "appointments.lead" : "appointments.lead.interpreter", booked.size(), missing);
    }
}
