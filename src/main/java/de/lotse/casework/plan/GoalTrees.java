package de.lotse.casework.plan;

import de.lotse.casework.plan.Plan.ActionGoal;
import de.lotse.webui.Page;
import de.lotse.webui.components.GoalTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a plan as a tree with progress; for the tab of the plan and for the overview. */
public final class GoalTrees {
    private GoalTrees() {}

    /** The plan that applies as a tree, else the draft; null where there is none. */
    public static @Nullable GoalTree current(CasePlans plans, Page page) {
        return plans.current().map(plan -> tree(plan, plans, page)).orElse(null);
    }

    /** One revision as a tree; goals of the signed one lead to their progress. */
    public static GoalTree tree(Plan plan, CasePlans plans, Page page) {
        Plan.Signature signature = plan.signature();
        boolean applies = plans.signed().filter(plan::equals).isPresent();
        return new GoalTree(
                plan.content().motto(),
                signature == null
                        ? page.t("casework.plan.draft", plan.revision())
                        : page.t("casework.plan.signed", plan.revision(), page.date(signature.on())),
                plan.content().goals().stream()
                        .map(frame -> new GoalTree.Goal(
                                frame.title(),
                                null,
                                frame.goals().stream()
                                        .map(goal -> step(goal, plan, plans, applies, page))
                                        .toList()))
                        .toList());
    }

    private static GoalTree.Step step(ActionGoal goal, Plan plan, CasePlans plans, boolean applies, Page page) {
        Progress last = plans.last(goal.id());
        return new GoalTree.Step(
                goal.title(),
                GoalTree.State.valueOf(plans.state(goal.id()).name()),
                when(goal, last, page),
                detail(goal, last, page),
                applies ? "/cases/" + plan.caseId() + "/plan/goals/" + goal.id() : null);
    }

    private static @Nullable String when(ActionGoal goal, @Nullable Progress last, Page page) {
        if (last != null && last.state().over()) {
            return page.t("casework.plan.since." + last.state(), page.date(last.on()));
        }
        LocalDate due = goal.dueOn();
        return due == null ? null : page.t("casework.plan.until", page.date(due));
    }

    private static @Nullable String detail(ActionGoal goal, @Nullable Progress last, Page page) {
        List<String> parts = new ArrayList<>();
        if (goal.priority() == Plan.Priority.HIGH) {
            parts.add(page.t("casework.plan.priority.first"));
        }
        if (goal.responsible() != null) {
            parts.add(goal.responsible());
        }
        parts.addAll(goal.steps());
        if (last != null && last.note() != null) {
            parts.add(last.note());
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }
}
