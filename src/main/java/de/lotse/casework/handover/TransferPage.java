package de.lotse.casework.handover;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Fact;
import de.lotse.webui.components.Source;
import de.lotse.webui.components.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handing this case over: the form, the open offer or why neither appears.
 *
 * @param open the offer that waits for an answer
 * @param successors who may take the case
 * @param refused why the viewer does not hand it over; null where she may
 * @param planned what stands in the calendar and passes with the case, before it is offered; null where nothing does
 * @param linked cases that belong to this one and are the viewer's too, where she may hand this one over
 * @param earlier what became of earlier offers
 */
record TransferPage(
        CaseHead head,
        @Nullable View open,
        List<Choice> successors,
        List<Choice> reasons,
        @Nullable String refused,
        @Nullable String planned,
        List<Linked> linked,
        List<Line> earlier,
        String rule,
        Source source,
        int longestOverlapWeeks) {
    /**
     * One transfer as the viewer may see it.
     *
     * @param client whom it is about, as long as the viewer needs to know
     * @param state what became of it, in a sentence
     * @param tone good, info, warn or bad
     * @param warning what needs attention
     * @param caseHref the case file, where the viewer may open it
     * @param mine whether the viewer is to answer it
     * @param withdrawable whether the viewer may take it back
     */
    record View(
            String href,
            String number,
            @Nullable String client,
            List<Fact> facts,
            @Nullable String toKnow,
            String state,
            String tone,
            @Nullable String warning,
            @Nullable String caseHref,
            boolean mine,
            boolean withdrawable,
            String rule,
            Source source) {}

    /** A case that belongs to this one. @param href where she hands that one over */
    record Linked(String text, String href) {}

    /** One transfer in a list. */
    record Line(String id, String href, String title, String people, String state, String tone) {}

    /** All transfers of the viewer: those she is to answer, those others are to answer, those that ended. */
    record Mine(List<Tab> tabs, List<Line> toAnswer, List<Line> waiting, List<Line> ended) {}
}
