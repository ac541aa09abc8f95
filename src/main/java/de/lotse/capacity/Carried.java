package de.lotse.capacity;

import de.lotse.casework.CapacityConcept;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is carried, in figures only: nobody learns from it who the clients are (ACC-03).
 *
 * @param active cases that are worked on now
 * @param shortCounsellings short counsellings that are worked on now
 * @param resting open cases that are inactive by the concept's rule or wait to be ended
 * @param byCategory active cases and short counsellings by category key
 * @param uncategorised those of them that have no category yet
 */
public record Carried(
        int active, int shortCounsellings, int resting, Map<String, Integer> byCategory, int uncategorised) {
    /** Nothing at all. */
    public static final Carried NOTHING = new Carried(0, 0, 0, Map.of(), 0);

    /** Copies the map. */
    public Carried {
        byCategory = Map.copyOf(byCategory);
    }

    /** How a case is carried. */
    public enum Kind {
        ACTIVE,
        SHORT,
        RESTING
    }

    /** With so many more of the kind. */
    public Carried with(Kind kind, @Nullable String category, int cases) {
        boolean counts = kind != Kind.RESTING;
        Map<String, Integer> more = new HashMap<>(byCategory);
        if (counts && category != null) {
            more.merge(category, cases, Integer::sum);
        }
        return new Carried(
                active + (kind == Kind.ACTIVE ? cases : 0),
                shortCounsellings + (kind == Kind.SHORT ? cases : 0),
                resting + (kind == Kind.RESTING ? cases : 0),
                more,
                uncategorised + (counts && category == null ? cases : 0));
    }

    /** Both together. */
    public Carried and(Carried other) {
        Map<String, Integer> more = new HashMap<>(byCategory);
        other.byCategory.forEach((category, cases) -> more.merge(category, cases, Integer::sum));
        return new Carried(
                active + other.active,
                shortCounsellings + other.shortCounsellings,
                resting + other.resting,
                more,
                uncategorised + other.uncategorised);
    }

    /** All open cases. */
    public int open() {
        return active + shortCounsellings + resting;
    }

    /** As the concept counts: short counsellings are cases, unless they have a guide value of their own. */
    public CapacityConcept.Caseload counted(CapacityConcept concept) {
        return concept.countsShortApart()
                ? new CapacityConcept.Caseload(active, shortCounsellings, byCategory)
                : new CapacityConcept.Caseload(active + shortCounsellings, shortCounsellings, byCategory);
    }
}
