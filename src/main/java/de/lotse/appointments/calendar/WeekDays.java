package de.lotse.appointments.calendar;

import de.lotse.access.Colleagues;
import de.lotse.appointments.AppointmentLine;
import de.lotse.appointments.HeldHours;
import de.lotse.appointments.PublicHoliday;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days of a week: what is booked, what is free, which open hours are held, and why nobody can be booked. */
@Component
class WeekDays {
    private final Absences absences;
    private final Colleagues colleagues;
    private final HeldHours heldHours;

    WeekDays(Absences absences, Colleagues colleagues, HeldHours heldHours) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.heldHours = heldHours;
    }

    List<WeekPage.Day> of(
            List<LocalDate> days,
            WeekPages.Asked asked,
            List<AppointmentLine> said,
            Set<LocalDateTime> free,
            Page page) {
        List<Absence> away = absences.open(asked.worker());
        List<HeldHours.Held> held = heldHours.of(asked.worker(), days.getFirst(), days.getLast());
        return days.stream()
                .map(day -> day(day, asked, said, free, new Known(closed(day, away, page), held), page))
                .toList();
    }

    /** What is known of a day beside its appointments. @param held the open hours of all days */
    private record Known(@Nullable String closed, List<HeldHours.Held> held) {}

    private static WeekPage.Day day(
            LocalDate day,
            WeekPages.Asked asked,
            List<AppointmentLine> said,
            Set<LocalDateTime> free,
            Known known,
            Page page) {
        return new WeekPage.Day(
                day.toString(),
                page.day(day),
                day.equals(page.today()),
                known.closed(),
                known.held().stream()
                        .filter(one -> one.day().equals(day))
                        .map(one -> page.t("appointments.held.hours", page.time(one.from()), page.time(one.until())))
                        .toList(),
                said.stream().filter(line -> line.day().equals(day)).toList(),
                free.stream()
                        .filter(at -> at.toLocalDate().equals(day))
                        .sorted()
                        .map(at -> new WeekPage.Free(page.time(at.toLocalTime()), WeekCells.href(at, asked)))
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
}
