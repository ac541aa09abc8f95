package de.lotse.directory;

import de.lotse.webui.components.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of offers.
 *
 * @param filtered whether anything is looked for
 * @param stale how many of the offers shown need a look
 * @param term the concept's word for topics
 */
public record OfferPage(
        List<Line> lines,
        boolean filtered,
        long stale,
        String term,
        List<Choice> topics,
        List<Choice> towns,
        List<Choice> languages) {
    /** One offer in words. */
    public record Line(
            Offer offer,
            String topics,
            String towns,
            String languages,
            boolean stale,
            boolean ended,
            @Nullable String owner) {}

    /** The form of one offer. */
    public record Edit(
            boolean fresh, String back, String term, List<Choice> topics, List<Choice> towns, List<Choice> languages) {}
}
