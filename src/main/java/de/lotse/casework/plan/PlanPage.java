package de.lotse.casework.plan;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.consent.PaperOffer;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.GoalTree;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tab of the plan shows.
 *
 * @param shown the revision on view; null while there is no plan
 * @param draft whether a draft waits beside the revision on view
 * @param rule what the concept says about the plan
 * @param offer in which languages the paper can be printed
 */
public record PlanPage(
        CaseHead head,
        @Nullable Plan shown,
        @Nullable GoalTree tree,
        boolean draft,
        boolean applies,
        @Nullable String signedBy,
        List<Revision> revisions,
        @Nullable String rule,
        @Nullable Source source,
        PaperOffer offer) {
    /** A revision to choose. */
    public record Revision(String label, String href, boolean current) {}

    /**
     * What the form of the plan shows.
     *
     * @param frames rows of frame goals, each with the rows of its action goals
     * @param term the concept's word for life areas
     */
    public record Edit(
            CaseHead head,
            int revision,
            List<Frame> frames,
            String term,
            List<Choice> areas,
            List<Choice> priorities,
            List<Choice> people) {}

    /** One row of a frame goal and its action goals. */
    public record Frame(int row, List<Integer> goals) {}

    /** What the page of signing shows. */
    public record Signing(CaseHead head, Plan plan, GoalTree tree) {}

    /** What the page of one goal shows. */
    public record GoalView(
            CaseHead head,
            String frame,
            Plan.ActionGoal goal,
            Progress.State state,
            List<Noted> history,
            List<Choice> states) {}

    /** How the goal stood. */
    public record Noted(
            String date, Progress.State state, @Nullable String note, String by) {}
}
