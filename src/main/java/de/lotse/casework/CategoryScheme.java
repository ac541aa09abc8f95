package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.ImpossibleValue;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Case categories by effort, proposed from seven criteria, decided by the worker (Fachkonzept Münster Kap. 2, Tab. 1; CW-11).
 *
 * @param weeklyHours hours of a full post
 * @param caseShare their share for casework
 * @param classes heaviest first
 */
public record CategoryScheme(
        @Nullable String rule,
        Source source,
        @Limits(min = 1, max = 60) BigDecimal weeklyHours,
        @Limits(max = 1) BigDecimal caseShare,
        List<Criterion> criteria,
        List<CategoryClass> classes) {
    /** Refuses a class that asks for more criteria than there are. */
    public CategoryScheme {
        for (CategoryClass one : classes) {
            if (one.minMet() > criteria.size()) {
                throw new ImpossibleValue(
                        "casework.concept.too_many_criteria", one.key(), one.minMet(), criteria.size());
            }
        }
    }

    /** The class with the key, if the scheme has it. */
    public Optional<CategoryClass> find(String key) {
        return classes.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /**
     * The classes of all versions of a concept, the newest first. One that a later version no longer has stands as it was last, so that
     * the cases of it keep their hours.
     */
    public static List<CategoryClass> ofAll(List<CaseworkConcept> versions) {
        Map<String, CategoryClass> known = new LinkedHashMap<>();
        versions.stream()
                .map(CaseworkConcept::categories)
                .flatMap(Stream::ofNullable)
                .flatMap(scheme -> scheme.classes().stream())
                .forEach(one -> known.putIfAbsent(one.key(), one));
        return List.copyOf(known.values());
    }

    /** Proposes the heaviest class of which enough criteria are met, and shows per class which are. */
    public Proposal propose(CaseFigures figures) {
        Map<String, Set<String>> met = new LinkedHashMap<>();
        CategoryClass proposed = null;
        for (CategoryClass one : classes) {
            Set<String> here = met(one, figures);
            met.put(one.key(), here);
            if (proposed == null && here.size() >= one.minMet()) {
                proposed = one;
            }
        }
        return new Proposal(proposed, met);
    }

    private Set<String> met(CategoryClass one, CaseFigures figures) {
        Set<String> met = new LinkedHashSet<>();
        for (Criterion criterion : criteria) {
            if (meets(criterion.key(), one, figures)) {
                met.add(criterion.key());
            }
        }
        return met;
    }

    private boolean meets(String criterion, CategoryClass one, CaseFigures figures) {
        return switch (criterion) {
            case "effort" -> one.equals(byEffort(figures.hoursPerWeek()));
            case "urgency" -> figures.urgency() != null && figures.urgency().equals(one.urgency());
            case "needs" -> within(one.needs(), figures.needs());
            case "actors" -> actors(one.actors(), figures);
            case "phase" -> within(one.phases(), figures.phase());
            case "family_cases" -> within(one.familyCases(), figures.familyCases());
            case "barriers" -> figures.barriers() != null && figures.barriers().equals(one.barriers());
            default -> false;
        };
    }

    /** The table gives one value per class; a case belongs to the heaviest class whose value it reaches. */
    private @Nullable CategoryClass byEffort(@Nullable BigDecimal hours) {
        return hours == null
                ? null
                : classes.stream()
                        .filter(one -> one.effort() != null && hours.compareTo(one.effort()) >= 0)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean within(@Nullable Span span, @Nullable Integer figure) {
        return span != null && figure != null && span.contains(figure);
    }

    private static boolean actors(@Nullable Span span, CaseFigures figures) {
        if (span == null) {
            return false;
        }
        return span.word() == null
                ? figures.actorWork() == null && within(span, figures.actors())
                : span.word() == figures.actorWork();
    }

    /** A criterion with its levels, where it has some. */
    public record Criterion(
            String key, LocalizedText label, @Nullable String rule, List<Level> levels) {}

    /** A level one chooses from. */
    public record Level(int value, LocalizedText label) {}

    /** A row of figures, or a word instead of figures. */
    public record Span(@Nullable Integer min, @Nullable Integer max, CaseFigures.@Nullable ActorWork word) {
        /** Whether the figure lies within. */
        public boolean contains(int figure) {
            return word == null && (min == null || figure >= min) && (max == null || figure <= max);
        }
    }

    /**
     * One category.
     *
     * @param hoursPerWeek what a case of it costs
     * @param minMet how many criteria make it
     */
    public record CategoryClass(
            String key,
            LocalizedText label,
            @Limits(max = 60) BigDecimal hoursPerWeek,
            @Limits(min = 1, max = 20) int minMet,
            @Nullable BigDecimal effort,
            @Nullable @Limits(min = 1, max = 9) Integer urgency,
            @Nullable Span needs,
            @Nullable Span actors,
            @Nullable Span phases,
            @Nullable Span familyCases,
            @Nullable @Limits(min = 1, max = 9) Integer barriers) {}

    /**
     * What the software proposes.
     *
     * @param category null when no class is reached
     * @param met keys of the criteria met, by class key
     */
    public record Proposal(@Nullable CategoryClass category, Map<String, Set<String>> met) {
        /** The criteria met for the class. */
        public Set<String> metFor(CategoryClass one) {
            return met.getOrDefault(one.key(), Set.of());
        }
    }
}
