package de.lotse.capacity.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runs showed, month by month.
 *
 * @param capacity what all posts carry
 */
public record Outlook(double capacity, List<Month> months) {
    /** Copies the list. */
    public Outlook {
        months = List.copyOf(months);
    }

    /** The last month. */
    Month last() {
        return months.getLast();
    }

    /**
     * One month.
     *
     * @param load percent of the capacity that is used at its end; null where there is none
     * @param waiting people who wait at its end
     * @param delay days until those who came in it are taken; null where nobody came
     */
    public record Month(
            int number,
            @Nullable Band load,
            Band waiting,
            @Nullable Band delay) {}

    /** In one of ten runs it was lower than the first, in half lower than the middle, in one of ten higher than the last. */
    public record Band(double low, double middle, double high) {
        /** The same in another unit. */
        Band over(double divisor) {
            return new Band(low / divisor, middle / divisor, high / divisor);
        }
    }
}
