package de.lotse.webui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people type it. Two digits for the year mean 1950 to 2049. */
sealed interface TypedDate {
    /** A day of the calendar. */
    record Day(LocalDate date) implements TypedDate {}

    /** Written like a date, but the calendar has no such day; the nearest one in that month is offered. */
    record Nonexistent(String nearest) implements TypedDate {}

    /** Not written like a date, or far outside a human life. */
    record Unreadable() implements TypedDate {}

    Pattern GERMAN = Pattern.compile("(?<d>\\d{1,2})\\.\\s*(?<m>\\d{1,2})\\.\\s*(?<y>\\d{4}|\\d{2})");
    Pattern ISO = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})");
    DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY);
    int PIVOT = 50;
    int EARLIEST = 1880;
    int LATEST = 2199;

    /** Reads 24.11.2026, 24.11.26 or 2026-11-24. */
    static TypedDate read(String typed) {
        Matcher german = GERMAN.matcher(typed);
        if (german.matches()) {
            return of(german);
        }
        Matcher iso = ISO.matcher(typed);
        return iso.matches() ? of(iso) : new Unreadable();
    }

    private static TypedDate of(Matcher parts) {
        int year = Integer.parseInt(parts.group("y"));
        if (parts.group("y").length() == 2) {
            year += year < PIVOT ? 2000 : 1900;
        }
        int month = Integer.parseInt(parts.group("m"));
        int day = Integer.parseInt(parts.group("d"));
        if (year < EARLIEST || year > LATEST || month < 1 || month > 12) {
            return new Unreadable();
        }
        YearMonth within = YearMonth.of(year, month);
        return within.isValidDay(day)
                ? new Day(within.atDay(day))
                : new Nonexistent(SHOWN.format(day < 1 ? within.atDay(1) : within.atEndOfMonth()));
    }
}
