package de.lotse.casework.safety;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was noted about the safety of talks with a person: an assessment, or a consultation broken off. The latest one rules (CW-13).
 *
 * @param on the day it was seen
 * @param level level of the concept's risk model; null where the concept has none
 * @param warns whether whoever meets her next is told
 * @param reviewOn when it is looked at again; null only where nothing warns
 * @param by null before it is kept
 */
public record SafetyNote(
        UUID id,
        CaseId caseId,
        PersonId person,
        Occasion occasion,
        LocalDate on,
        @Nullable Integer level,
        boolean warns,
        @Nullable String observed,
        @Nullable String informed,
        Conditions conditions,
        @Nullable LocalDate reviewOn,
        @Nullable AccountId by) {
    /** Why it was noted (Konzept Kreis Unna 6). */
    public enum Occasion {
        FIRST_CONSULTATION,
        CHANGE_OF_BEHAVIOUR,
        /** The day of review came, or somebody looked at it again earlier. */
        REVIEW,
        /** A worker ended the talk because she felt uneasy or threatened. */
        BREAK_OFF
    }

    /** Under which conditions the next talk takes place. @param company not alone @param phone at hand */
    public record Conditions(
            boolean company,
            boolean phone,
            @Nullable String place,
            @Nullable String further) {
        /** No condition at all. */
        public static final Conditions NONE = new Conditions(false, false, null, null);

        /** Whether the talk may take place like any other. */
        public boolean none() {
            return equals(NONE);
        }
    }

    /** Whether both are the same note with the same words, whoever kept it. */
    boolean same(SafetyNote other) {
        return new SafetyNote(
                        id,
                        caseId,
                        person,
                        occasion,
                        on,
                        level,
                        warns,
                        observed,
                        informed,
                        conditions,
                        reviewOn,
                        other.by)
                .equals(other);
    }

    /** Whether its day of review has passed, so that it must be asked about. */
    public boolean overdue(LocalDate today) {
        return warns && reviewOn != null && reviewOn.isBefore(today);
    }
}
