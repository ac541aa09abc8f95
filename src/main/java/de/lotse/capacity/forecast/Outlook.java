package de.lotse.capacity.forecast;

import java.util.List;

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

    /**
     * One month.
     *
     * @param load percent of the capacity that is used at its end
     * @param waiting people who wait at its end
     * @param delay days until those who came in it are taken
     */
    public record Month(int number, Band load, Band waiting, Band delay) {}

    /** In one of ten runs it was lower than the first, in half lower than the middle, in one of ten higher than the last. */
    public record Band(double low, double middle, double high) {}
}
