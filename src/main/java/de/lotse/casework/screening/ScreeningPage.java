package de.lotse.casework.screening;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.consent.PaperOffer;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the screening page shows; parts the concept does not have are null or empty.
 *
 * @param term the concept's word for life areas
 * @param count "2 von 12 Lebensbereichen mit Bedarf"
 * @param severe whether a severe need is asked for
 * @param followUp the concept's rule on a further talk
 * @param interviews the sheets of the focus area
 * @param brief short counselling, while it is no case yet
 * @param first services that come before case management, where no clearing asks for them (IN-04)
 * @param decided the latest intake decision in words
 */
public record ScreeningPage(
        CaseHead head,
        String term,
        Source source,
        List<Choice> areas,
        List<Choice> needs,
        String count,
        boolean severe,
        @Nullable FollowUpRule followUp,
        List<Interview> interviews,
        @Nullable Brief brief,
        List<First> first,
        @Nullable String decided,
        Printing printing) {
    /** A further talk: the rule, and the open task. */
    public record FollowUpRule(
            String rule, Source source, @Nullable Due due) {}

    /** A sheet of the focus area with its state. */
    public record Interview(
            String label, String href, @Nullable String saved) {}

    /** Short counselling so far. */
    public record Brief(String said, boolean outgrown, String rule, Source source) {}

    /** A service that comes first: what the concept says of the boundary to it. */
    public record First(String label, @Nullable String boundary, Source source) {}

    /** The paper: what is still empty on it, and in which languages it can be had. */
    public record Printing(String href, List<String> empty, PaperOffer offer) {}
}
