package de.lotse.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first to the last, both inclusive.
 *
 * @param to the last day; open-ended when null
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {
    /** Refuses an end before the beginning. */
    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " – " + to);
        }
    }

    /** Whether the day lies within. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
