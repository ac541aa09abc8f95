package de.lotse.capacity.forecast;

import de.lotse.capacity.PeopleWaiting;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the municipality's own cases show, in figures only.
 *
 * @param kinds by category where hours hang on it, otherwise one kind for all
 * @param uncategorised running cases without a category; they count as ordinary ones
 * @param months how many months were observed, twelve at most
 * @param fte shares of full posts that are filled
 * @param perPost cases, or hours a week, that a full post carries by the concept; as many as it carries today where it names none
 * @param keyed whether the concept names it
 * @param waiting who waits today
 */
public record Observed(
        List<Kind> kinds,
        int uncategorised,
        double months,
        BigDecimal fte,
        BigDecimal perPost,
        boolean keyed,
        boolean hours,
        PeopleWaiting.Waiting waiting) {
    /** Copies the list. */
    public Observed {
        kinds = List.copyOf(kinds);
    }

    /**
     * Cases of one kind.
     *
     * @param category null where there is one kind only
     * @param former whether only an earlier version of the concept has this category
     * @param costs hours a week, or one place
     * @param running the ages of those that take a place today, in days
     * @param lasted how long they last
     * @param came cases that were opened in the observed months
     * @param own whether enough cases of this kind are known; otherwise the lengths of all stand in
     */
    public record Kind(
            @Nullable String category,
            boolean former,
            double costs,
            List<Integer> running,
            Durations lasted,
            int came,
            boolean own) {
        /** Copies the list. */
        public Kind {
            running = List.copyOf(running);
        }
    }

    /** How many cases take a place today. */
    public int running() {
        return kinds.stream().mapToInt(kind -> kind.running().size()).sum();
    }

    /** How many cases were opened in the observed months. */
    public int came() {
        return kinds.stream().mapToInt(Kind::came).sum();
    }

    /** How many people came in a month. */
    public double perMonth() {
        return came() / months;
    }
}
