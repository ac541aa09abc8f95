package de.lotse.capacity.forecast;

import de.lotse.capacity.Measure;
import de.lotse.casework.CategoryScheme.CategoryClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sorts observed cases by what they cost: by category where hours hang on it, otherwise all as one kind. A category that the concept no
 * longer has keeps the hours of the version that had it last; a case without any counts as an ordinary one.
 *
 * @param since from when on somebody counts as having come
 */
record ObservedKinds(List<ObservedCase> cases, Measure measure, LocalDate today, LocalDate since) {
    /** Fewer cases of one category do not make a curve of their own. */
    private static final int ENOUGH = 10;

    List<Observed.Kind> all() {
        Durations lasted = lasted(cases);
        if (measure.classes().isEmpty()) {
            return List.of(kind(null, 1, cases, lasted, true));
        }
        Map<String, List<ObservedCase>> byCategory = cases.stream().collect(Collectors.groupingBy(this::category));
        return measure.known().stream()
                .filter(one -> byCategory.containsKey(one.key()))
                .map(one -> kind(one, Objects.requireNonNull(byCategory.get(one.key())), lasted))
                .toList();
    }

    /** How many of those that run have no category yet, although hours hang on it. */
    int uncategorised() {
        return measure.classes().isEmpty()
                ? 0
                : (int) cases.stream()
                        .filter(one -> one.takesAPlace() && one.category() == null)
                        .count();
    }

    private String category(ObservedCase one) {
        String category = one.category();
        boolean known = measure.known().stream().anyMatch(other -> other.key().equals(category));
        return known && category != null ? category : Objects.requireNonNull(measure.ordinary());
    }

    private Observed.Kind kind(CategoryClass one, List<ObservedCase> hers, Durations all) {
        Durations own = lasted(hers);
        boolean enough = own.endings() >= ENOUGH;
        return kind(one, one.hoursPerWeek().doubleValue(), hers, enough ? own : all, enough);
    }

    private Observed.Kind kind(
            @Nullable CategoryClass category, double costs, List<ObservedCase> hers, Durations lasted, boolean own) {
        return new Observed.Kind(
                category == null ? null : category.key(),
                category != null && measure.former().contains(category),
                costs,
                hers.stream()
                        .filter(ObservedCase::takesAPlace)
                        .map(one -> one.days(today))
                        .toList(),
                lasted,
                (int) hers.stream()
                        .filter(one -> !one.openedOn().isBefore(since))
                        .count(),
                own);
    }

    private Durations lasted(List<ObservedCase> some) {
        return new Durations(some.stream().map(one -> one.lasted(today)).toList());
    }
}
