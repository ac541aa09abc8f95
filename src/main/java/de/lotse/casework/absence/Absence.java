package de.lotse.casework.absence;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker is away from one day to another.
 *
 * @param kind what for, never a diagnosis
 * @param deputy who stands in where no other was named for a case
 * @param endedAt when it was ended early; null otherwise
 */
public record Absence(
        UUID id,
        AccountId account,
        LocalDate from,
        LocalDate until,
        Kind kind,
        AccountId deputy,
        @Nullable Instant endedAt) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** What for; nothing about health. */
    public enum Kind {
        VACATION,
        TRAINING,
        OTHER
    }

    /** Whether it lies ahead or goes on. */
    public boolean open(LocalDate today) {
        return endedAt == null && !until.isBefore(today);
    }

    /** Whether she is away on the day. */
    public boolean on(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether both have a day in common. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return endedAt == null && !from.isAfter(last) && !until.isBefore(first);
    }

    /** The first moment from which somebody can stand in: not before now, however late it is noted. */
    Instant begins(Instant now) {
        Instant first = from.atStartOfDay(BERLIN).toInstant();
        return first.isBefore(now) ? now : first;
    }

    /** The first moment after it. */
    Instant ends() {
        return until.plusDays(1).atStartOfDay(BERLIN).toInstant();
    }
}
