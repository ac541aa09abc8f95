package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.ConceptSection;
import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps workers safe in talks and outside their office (CW-13, CW-13a; Konzept Kreis Unna 6). Parts a concept does not have are null
 * and must not appear on any page.
 */
public record OutreachSafety(
        HintReview hintReview,
        @Nullable PlaceCheck placeCheck,
        @Nullable Visits visits,
        @Nullable Coordination coordination)
        implements ConceptSection {
    /** How concepts name this section. */
    public static final ConceptSectionType<OutreachSafety> TYPE =
            new ConceptSectionType<>("outreachSafety", OutreachSafety.class, "casework.concept.outreachSafety");

    /** After how many days at the latest a safety note is looked at again: nobody stays marked for ever. */
    public record HintReview(@Limits(min = 1, max = 365) int withinDays, String rule, Source source) {}

    /** What is looked at before a place is used for the first time. */
    public record PlaceCheck(String rule, List<Question> questions, Source source) {}

    /** One thing to look at. */
    public record Question(
            String key, LocalizedText label, @Nullable String rule, Source source) {}

    /**
     * Signing out before a visit and in again.
     *
     * @param graceMinutes how long after the expected return a colleague is alarmed
     * @param keptDays how long an ended visit is kept: where a worker was is nobody's business for longer
     */
    public record Visits(
            @Limits(max = 240) int graceMinutes,
            @Limits(min = 1, max = 365) int keptDays,
            String rule,
            Source source) {}

    /** When coordination learns that somebody is missed. @param afterMinutes how long after the alarm of the colleague */
    public record Coordination(@Limits(max = 240) int afterMinutes, String rule, Source source) {}
}
