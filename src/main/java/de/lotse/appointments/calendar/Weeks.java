package de.lotse.appointments.calendar;

import de.lotse.webui.Page;
import de.lotse.webui.components.Tab;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which week is looked at, and the pages of the area. */
public final class Weeks {
    private static final int FARTHEST_YEARS = 3;

    private Weeks() {}

    /**
     * The Monday of the week of the day. Where no day is given, or one too far away to mean anything, that of this week; on a weekend
     * that of the coming one, because nothing can be booked in the one that is over.
     */
    static LocalDate monday(Optional<LocalDate> day, LocalDate today) {
        return day.filter(one ->
                        one.isAfter(today.minusYears(FARTHEST_YEARS)) && one.isBefore(today.plusYears(FARTHEST_YEARS)))
                .orElse(today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? today.plusWeeks(1) : today)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The pages of the area "Termine". @param current the address of the one that is shown */
    public static List<Tab> tabs(String current, Page page) {
        return Stream.of("/appointments", "/appointments/team", "/appointments/working-hours", "/appointments/feed")
                .map(path -> new Tab(
                        page.t("appointments.tab"
                                + path.substring("/appointments".length()).replace('/', '.')),
                        path,
                        null,
                        path.equals(current)))
                .toList();
    }
}
