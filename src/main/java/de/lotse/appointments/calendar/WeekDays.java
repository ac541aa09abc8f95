package de.lotse.appointments.calendar;

import de.lotse.access.Colleagues;
import de.lotse.appointments.AppointmentLine;
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

/** The days of a week: what is booked, what is free, and why nobody can be booked. */
@Component
class WeekDays {
    private final Absences absences;
    private final Colleagues colleagues;

    WeekDays(Absences absences, Colleagues colleagues) {
        this.absences = absences;
        this.colleagues = colleagues;
    }

    List<WeekPage.Day> of(
            List<LocalDate> days,
            WeekPages.Asked asked,
            List<AppointmentLine> said,
            Set<LocalDateTime> free,
            Page page) {
        List<Absence> away = absences.open(asked.worker());
        return days.stream()
                .map(day -> day(day, asked, said, free, closed(day, away, page), page))
                .toList();
    }

    private static WeekPage.Day day(
            LocalDate day,
            WeekPages.Asked asked,
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
