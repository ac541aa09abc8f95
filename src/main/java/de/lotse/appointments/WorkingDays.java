package de.lotse.appointments;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which counselling happens: no Saturdays, Sundays and public holidays of North Rhine-Westphalia (AP-01). */
public final class WorkingDays {
    private WorkingDays() {}

    /** Whether people work on the day. Christmas Eve and New Year's Eve count: no law takes them out. */
    public static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && PublicHoliday.on(day).isEmpty();
    }

    /** The working day so many working days after the day, which itself does not count (§ 187 BGB). */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int passed = 0; passed < workingDays; passed++) {
            reached = next(reached.plusDays(1));
        }
        return reached;
    }

    /** The day, or the first working day after it. */
    public static LocalDate next(LocalDate day) {
        LocalDate found = day;
        while (!is(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day, or the last working day before it. */
    public static LocalDate lastUntil(LocalDate day) {
        LocalDate found = day;
        while (!is(found)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
