package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.ImpossibleValue;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of admission as the concept states it; {@link IntakeConcept#admission()} turns it into decisions.
 *
 * @param minNeeds life areas in which a need makes a case
 * @param minMet criteria that suffice where not all are needed; null is one
 */
public record AdmissionRule(
        Mode mode,
        String rule,
        @Nullable @Limits(min = 1, max = 30) Integer minNeeds,
        @Nullable @Limits(min = 1, max = 30) Integer minMet,
        boolean severeNeedSuffices,
        List<Criterion> criteria,
        List<Exclusion> exclusions,
        Source source) {
    /** Refuses a threshold without its number. */
    public AdmissionRule {
        if (mode == Mode.NEEDS && minNeeds == null) {
            throw new ImpossibleValue("casework.concept.threshold_missing");
        }
        if (minMet != null && minMet > criteria.size()) {
            throw new ImpossibleValue("casework.concept.too_many_criteria", mode, minMet, criteria.size());
        }
    }

    /** How criteria lead to a proposal. */
    public enum Mode {
        NEEDS,
        SOME_OF,
        ALL_OF,
        TALKS,
        LEVELS
    }

    /** What the software can see by itself; a criterion without a basis is ticked by the worker. */
    public enum Basis {
        NEEDS,
        SEVERE_NEED,
        CONSENT,
        RESIDENCE,
        COOPERATION,
        NO_PRIORITY_SERVICE,
        NO_ACUTE_CRISIS,
        NEWLY_ARRIVED;

        /** Whether nobody is admitted without it, however many criteria are met: the person agrees and takes part. */
        boolean condition() {
            return this == CONSENT || this == COOPERATION || this == RESIDENCE;
        }
    }

    /**
     * One criterion.
     *
     * @param by what it follows from; null if the worker ticks it
     * @param further whether it stands beside the concept's own list of criteria
     * @param level the level of access it belongs to; null for all
     */
    public record Criterion(
            String key,
            LocalizedText label,
            @Nullable String rule,
            @Nullable Basis by,
            boolean further,
            @Nullable String level,
            @Nullable Source source) {
        boolean condition() {
            return by != null && by.condition();
        }
    }

    /** Something that speaks against admission. */
    public record Exclusion(
            String key, LocalizedText label, @Nullable String rule, Source source) {}
}
