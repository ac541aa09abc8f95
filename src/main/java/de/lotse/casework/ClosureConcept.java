package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.Source;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a case ends (CW-10).
 *
 * @param talk the rule on the closing talk
 */
public record ClosureConcept(@Nullable String talk, List<Reason> reasons, Source source) {
    /** The key of the reason that a withdrawn consent asks for (Art. 7 (3) GDPR). */
    public static final String CONSENT_WITHDRAWN = "consent_withdrawn";

    /** The reason with the key, if the concept has it. */
    public Optional<Reason> find(String key) {
        return reasons.stream().filter(reason -> reason.key().equals(key)).findFirst();
    }

    /**
     * A reason of ending.
     *
     * @param duties what is to be done when a case ends for it
     */
    public record Reason(
            String key,
            LocalizedText label,
            Kind kind,
            List<SubReason> subReasons,
            List<String> duties,
            Source source) {
        /** As planned, one-sided, or by circumstances. */
        public enum Kind {
            REGULAR,
            BROKEN_OFF,
            OTHER
        }
    }

    /** A finer reason below one. */
    public record SubReason(String key, LocalizedText label) {}
}
