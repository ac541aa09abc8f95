package de.lotse.capacity.timeshare;

import java.time.LocalDate;

/**
 * One week.
 *
 * @param monday its first day
 * @param counselling percent of the working time for counselling including documentation; the rest is network and structural work
 * @param workers how many it is the average of
 */
public record Week(LocalDate monday, int counselling, int workers) {
    /** The percent for network and structural work. */
    public int network() {
        return 100 - counselling;
    }
}
