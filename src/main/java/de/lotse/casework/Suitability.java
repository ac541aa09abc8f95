package de.lotse.casework;

import de.lotse.casework.AdmissionRule.Basis;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person when admission is weighed.
 *
 * @param needs number of life areas with a need
 * @param severeNeed whether one need weighs so heavily that it cannot be dealt with without case management
 * @param given what else the software knows to be so, e.g. consent
 * @param ticked criteria and exclusions the worker ticked, by key
 * @param talks how many talks were held
 * @param level the level of access she came by, where the concept has levels
 */
public record Suitability(
        int needs,
        boolean severeNeed,
        Set<Basis> given,
        Set<String> ticked,
        int talks,
        @Nullable String level) {
    /** Copies the sets. */
    public Suitability {
        given = Set.copyOf(given);
        ticked = Set.copyOf(ticked);
    }
}
