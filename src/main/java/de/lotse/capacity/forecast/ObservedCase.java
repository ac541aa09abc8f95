package de.lotse.capacity.forecast;

import de.lotse.capacity.Carried;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One case in days, without saying whose.
 *
 * @param kind null where it ended
 * @param endedOn when it stopped to take a place
 */
record ObservedCase(
        @Nullable String category,
        Carried.@Nullable Kind kind,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        boolean open) {
    static ObservedCase read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new ObservedCase(
                row.getString("category"),
                kind == null ? null : Carried.Kind.valueOf(kind),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("open"));
    }

    /** Resting cases take none any more; for them it ended when they fell inactive. */
    boolean takesAPlace() {
        return open && kind != Carried.Kind.RESTING;
    }

    int days(LocalDate today) {
        LocalDate until = takesAPlace() || endedOn == null ? today : endedOn;
        return (int) Math.max(0, ChronoUnit.DAYS.between(openedOn, until));
    }

    Durations.Case lasted(LocalDate today) {
        return new Durations.Case(days(today), !takesAPlace());
    }
}
