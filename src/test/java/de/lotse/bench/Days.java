package de.lotse.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Days counted from the day of the filling. */
record Days(LocalDate today) {
    /** In the morning of the day so long ago. */
    Instant at(int daysAgo) {
        return today.minusDays(daysAgo).atTime(9, 0).toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }
}
