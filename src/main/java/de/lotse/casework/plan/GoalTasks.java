package de.lotse.casework.plan;

import de.lotse.access.CurrentActor;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.plan.Plan.ActionGoal;
import de.lotse.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps one open task for each action goal with a day that is neither reached nor dropped, and one for the review of the plan. */
@Component
class GoalTasks {
    private static final String GOAL = "plan";
    private static final String REVIEW = "review";
    private final Tasks tasks;
    private final Plans plans;
    private final CurrentActor current;
    private final MessageSource messages;

    GoalTasks(Tasks tasks, Plans plans, CurrentActor current, MessageSource messages) {
        this.tasks = tasks;
        this.plans = plans;
        this.current = current;
        this.messages = messages;
    }

    /** A plan was signed: its goals and its review are what is to be done now. */
    void renew(Plan signed) {
        CaseId caseId = signed.caseId();
        CasePlans all = plans.of(caseId);
        Set<UUID> reviews = all.revisions().stream()
                .map(plan -> task(plan.id(), plan.id()))
                .collect(java.util.stream.Collectors.toSet());
        tasks.open(caseId).stream()
                .filter(task -> task.kind().equals(GOAL) || reviews.contains(task.id()))
                .forEach(task -> tasks.finish(caseId, task.id()));
        signed.content()
                .actionGoals()
                .filter(goal -> !all.state(goal.id()).over())
                .forEach(goal -> note(caseId, signed.id(), goal));
        LocalDate review = signed.content().nextReviewOn();
        if (review != null) {
            String text = messages.getMessage(
                    "casework.plan.review", null, current.get().locale());
            tasks.note(new Tasks.Task(caseId, task(signed.id(), signed.id()), REVIEW, text, review));
        }
    }

    /** A goal stands elsewhere now: over, its task is done; taken up again, there is a new one. */
    void follow(CaseId caseId, ActionGoal goal, CasePlans now) {
        Progress last = now.last(goal.id());
        if (last == null) {
            return;
        }
        Set<UUID> own = Stream.concat(
                        now.revisions().stream().map(Plan::id),
                        now.history(goal.id()).stream().map(Progress::id))
                .map(source -> task(source, goal.id()))
                .collect(java.util.stream.Collectors.toSet());
        if (last.state().over()) {
            own.forEach(task -> tasks.finish(caseId, task));
        } else if (tasks.open(caseId).stream().noneMatch(task -> own.contains(task.id()))) {
            note(caseId, last.id(), goal);
        }
    }

    private void note(CaseId caseId, UUID source, ActionGoal goal) {
        if (goal.dueOn() != null) {
            tasks.note(new Tasks.Task(caseId, task(source, goal.id()), GOAL, goal.title(), goal.dueOn()));
        }
    }

    /** Each signing, and each taking up again, makes a task of its own. */
    private static UUID task(UUID source, UUID goal) {
        return UUID.nameUUIDFromBytes(("plan:" + source + ":" + goal).getBytes(StandardCharsets.UTF_8));
    }
}
