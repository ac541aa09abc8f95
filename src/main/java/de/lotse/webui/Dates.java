package de.lotse.webui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How days are written in both languages (ui.md, "Words"). */
final class Dates {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Dates() {}

    static String day(LocalDate date, Locale locale) {
        return isEnglish(locale)
                ? DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK).format(date)
                : DateTimeFormatter.ofPattern("EE d.M.", Locale.GERMANY)
                        .format(date)
                        .replaceFirst("\\.", "");
    }

    static String date(LocalDate date, Locale locale) {
        return isEnglish(locale)
                ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(date)
                : DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY).format(date);
    }

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    static String distanceKey(LocalDate today, LocalDate date) {
        long days = days(today, date);
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "tomorrow" : "yesterday";
        }
        return days > 0 ? "ahead" : "ago";
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
