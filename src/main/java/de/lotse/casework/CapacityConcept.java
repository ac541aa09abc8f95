package de.lotse.casework;

import de.lotse.tenancy.ConceptSection;
import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.ImpossibleValue;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much work a full post can carry (CAP-01): a key of cases, a budget of hours, an experience, or nothing.
 *
 * @param activeMin active cases per full post, lower end
 * @param shortMin short counsellings per full post, guide value
 * @param hoursPerFte hours of casework per week and full post
 * @param experience what was observed, in words
 */
public record CapacityConcept(
        Model model,
        @Nullable Integer activeMin,
        @Nullable Integer activeMax,
        @Nullable Integer shortMin,
        @Nullable Integer shortMax,
        @Nullable @Limits(min = 1, max = 60) BigDecimal hoursPerFte,
        @Nullable String experience,
        String rule,
        List<Example> examples,
        Source source)
        implements ConceptSection {
    /** How concepts name this section. */
    public static final ConceptSectionType<CapacityConcept> TYPE =
            new ConceptSectionType<>("capacity", CapacityConcept.class, "casework.concept.capacity");

    /** Refuses a model without its figures and figures the wrong way round. */
    public CapacityConcept {
        if (activeMin != null && activeMax != null && activeMin > activeMax) {
            throw new ImpossibleValue("casework.concept.range_reversed", activeMin, activeMax);
        }
        if (shortMin != null && shortMax != null && shortMin > shortMax) {
            throw new ImpossibleValue("casework.concept.range_reversed", shortMin, shortMax);
        }
        if (model == Model.HOURS && hoursPerFte == null) {
            throw new ImpossibleValue("casework.concept.hours_missing");
        }
        if (model == Model.KEY && activeMax == null) {
            throw new ImpossibleValue("casework.concept.case_key_missing");
        }
    }

    /** Whether short counsellings have a guide value of their own and are not counted among the cases (Konzept Kreis Unna 2.2). */
    public boolean countsShortApart() {
        return shortMax != null;
    }

    /** The load of a post of this share. @param classes whose hours the hours model counts, also those of earlier versions */
    public Load load(BigDecimal fte, Caseload caseload, List<CategoryScheme.CategoryClass> classes) {
        return switch (model) {
            case NONE -> new Load(BigDecimal.valueOf(caseload.active()), null, null, Load.Light.NONE);
            case KEY, EXPERIENCE -> byCases(fte, caseload.active());
            case HOURS -> byHours(fte, caseload, classes);
        };
    }

    private Load byCases(BigDecimal fte, int active) {
        BigDecimal used = BigDecimal.valueOf(active);
        BigDecimal from = activeMin == null ? null : fte.multiply(BigDecimal.valueOf(activeMin));
        BigDecimal to = activeMax == null ? null : fte.multiply(BigDecimal.valueOf(activeMax));
        return new Load(used, from, to, Load.light(used, from, to));
    }

    private Load byHours(BigDecimal fte, Caseload caseload, List<CategoryScheme.CategoryClass> classes) {
        BigDecimal used = classes.stream()
                .map(one -> one.hoursPerWeek()
                        .multiply(BigDecimal.valueOf(caseload.byCategory().getOrDefault(one.key(), 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal budget = hoursPerFte == null ? null : fte.multiply(hoursPerFte);
        return new Load(used, budget, budget, Load.light(used, budget, budget));
    }

    /** What is counted. */
    public enum Model {
        KEY,
        HOURS,
        EXPERIENCE,
        NONE
    }

    /**
     * What a worker carries.
     *
     * @param byCategory number of cases by category key
     */
    public record Caseload(int active, int shortCounsellings, Map<String, Integer> byCategory) {
        /** Copies the map. */
        public Caseload {
            byCategory = Map.copyOf(byCategory);
        }
    }

    /** A worked example the concept prints. */
    public record Example(
            BigDecimal fte,
            @Nullable BigDecimal budget,
            Map<String, Integer> cases,
            @Nullable Integer count,
            Map<String, BigDecimal> hoursByClass,
            @Nullable BigDecimal hours,
            @Nullable String printed,
            Load.@Nullable Light light) {}
}
