package de.lotse.capacity.forecast;

import de.lotse.capacity.PeopleWaiting;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * On what a forecast rests.
 *
 * @param running cases that took a place
 * @param came cases opened in the observed months
 * @param lasted cases whose length is known, ended or still open
 * @param ended those of them that ended
 * @param medianDays after which half of the cases are over
 * @param pooled categories with too few cases for a curve of their own
 * @param uncategorised running cases without a category
 * @param former running cases of categories the concept no longer has
 * @param formerCategories which these are
 * @param waiting who waited on that day by the data
 */
public record Basis(
        int running,
        int came,
        double months,
        int lasted,
        int ended,
        double medianDays,
        int pooled,
        int uncategorised,
        int former,
        List<String> formerCategories,
        boolean keyed,
        boolean hours,
        PeopleWaiting.Waiting waiting) {
    private static final int FEW = 20;

    /** Copies the list. */
    public Basis {
        formerCategories = List.copyOf(formerCategories);
    }

    /** Whether it rests on so few cases that only the width of the bands says something. */
    public boolean few() {
        return ended < FEW || came < FEW;
    }

    static Basis of(Observed observed) {
        List<Observed.Kind> former = observed.kinds().stream()
                .filter(kind -> kind.former() && !kind.running().isEmpty())
                .toList();
        return new Basis(
                observed.running(),
                observed.came(),
                observed.months(),
                known(observed, Durations::cases),
                known(observed, Durations::endings),
                median(observed),
                (int) observed.kinds().stream().filter(kind -> !kind.own()).count(),
                observed.uncategorised(),
                former.stream().mapToInt(kind -> kind.running().size()).sum(),
                former.stream()
                        .map(Observed.Kind::category)
                        .filter(Objects::nonNull)
                        .toList(),
                observed.keyed(),
                observed.hours(),
                observed.waiting());
    }

    private static double median(Observed observed) {
        return observed.kinds().stream()
                .max(Comparator.comparingInt(kind -> kind.lasted().cases()))
                .map(kind -> kind.lasted().curve(1).median())
                .orElse(0.0);
    }

    /** Of all kinds together; where the lengths of all cases stand in for one kind, those are all there are. */
    private static int known(Observed observed, ToIntFunction<Durations> of) {
        IntStream each = observed.kinds().stream().mapToInt(kind -> of.applyAsInt(kind.lasted()));
        return observed.kinds().stream().allMatch(Observed.Kind::own)
                ? each.sum()
                : each.max().orElse(0);
    }
}
