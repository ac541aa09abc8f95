package de.lotse.casework.closure;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.GoalTree;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tab of closing shows.
 *
 * @param obstacles what is still open
 * @param reasons of the concept
 * @param chosen the reason on the form; null while none is chosen
 * @param talkRule what the concept says about the closing talk
 * @param goals the plan, to talk it over once more
 * @param history how it ended before; the latest first
 * @param newCaseHref where a new case of the person is opened
 */
public record ClosurePage(
        CaseHead head,
        List<Open> obstacles,
        List<Choice> reasons,
        @Nullable Chosen chosen,
        List<Choice> talks,
        @Nullable String talkRule,
        Source source,
        @Nullable GoalTree goals,
        List<Ended> history,
        String newCaseHref) {
    /** Something open, in words. @param row its number on the form */
    public record Open(
            int row,
            Obstacle obstacle,
            String title,
            @Nullable String due,
            String href) {}

    /** The reason on the form. */
    public record Chosen(
            String key, String label, String kind, List<Choice> subReasons, List<Choice> duties, Source source) {}

    /** How it ended. */
    public record Ended(
            String sentence,
            String by,
            Closure closure,
            List<String> left,
            @Nullable String reopened) {}
}
