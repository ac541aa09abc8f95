package de.lotse.casework.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the clock on the wall says them. */
final class Times {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final Duration LATEST = Duration.ofHours(6);

    private Times() {}

    static String time(Instant at) {
        return TIME.format(at.atZone(BERLIN));
    }

    static LocalDate day(Instant at) {
        return at.atZone(BERLIN).toLocalDate();
    }

    /** The time today, or tomorrow where it has passed and whoever is out late means the coming night. */
    static Instant next(Instant now, LocalTime time) {
        Instant today =
                now.atZone(BERLIN).toLocalDate().atTime(time).atZone(BERLIN).toInstant();
        Instant tomorrow = now.atZone(BERLIN)
                .toLocalDate()
                .plusDays(1)
                .atTime(time)
                .atZone(BERLIN)
                .toInstant();
        return today.isBefore(now) && tomorrow.isBefore(now.plus(LATEST)) ? tomorrow : today;
    }

    /** The next full quarter of an hour after so many minutes. */
    static LocalTime quarterAfter(Instant now, int minutes) {
        LocalTime then = now.atZone(BERLIN).toLocalTime().plusMinutes(minutes);
        return then.withMinute(then.getMinute() / 15 * 15).withSecond(0).withNano(0);
    }
}
