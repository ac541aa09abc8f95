package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.ConceptSection;
import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case passes to a colleague, for good or for a time (CW-16, IN-17). Parts a concept does not have are null.
 *
 * @param reasons why a worker hands a case over
 * @param deputy who stands in during an absence
 * @param lead who leads when several advisers look after a person
 * @param leaving what happens before a worker goes
 * @param exitInterview the talk with a worker who goes, so that what she knows stays
 */
public record TransferConcept(
        Acceptance acceptance,
        List<Reason> reasons,
        @Nullable Passage deputy,
        @Nullable Passage lead,
        @Nullable Passage leaving,
        @Nullable Passage exitInterview)
        implements ConceptSection {
    /** How concepts name this section. */
    public static final ConceptSectionType<TransferConcept> TYPE =
            new ConceptSectionType<>("transfer", TransferConcept.class, "casework.concept.transfer");

    /** The keys of the reasons. */
    public List<String> reasonKeys() {
        return reasons.stream().map(Reason::key).toList();
    }

    /**
     * A transfer has to be accepted (CW-16a).
     *
     * @param answerWithinDays by when the colleague answers
     * @param longestOverlapWeeks how long the giver may still help after the acceptance
     */
    public record Acceptance(
            @Limits(min = 1, max = 60) int answerWithinDays,
            @Limits(max = 26) int longestOverlapWeeks,
            String rule,
            Source source) {}

    /** Why a case is handed over. */
    public record Reason(String key, LocalizedText label, Source source) {
        /** The reason that has to be told in words. */
        public static final String OTHER = "other";

        /** The reason of whoever has a conflict of interest; she does not help on. */
        public static final String BIAS = "bias";

        /** The reason of whoever leaves. */
        public static final String LEAVING = "leaving";
    }

    /** A rule with its place. */
    public record Passage(String rule, Source source) {}
}
