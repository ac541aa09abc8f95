package de.lotse.casework.plan;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.SubjectOver;
import de.lotse.casework.SubjectTakenUp;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.plan.Plan.ActionGoal;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes how an action goal of the signed plan stands (CW-08); the plan itself stays as it was signed. */
@Service
@Transactional
public class MoveGoal {
    private final Cases cases;
    private final Plans plans;
    private final PlanRows rows;
    private final GoalTasks tasks;
    private final Recording recording;

    MoveGoal(Cases cases, Plans plans, PlanRows rows, GoalTasks tasks, Recording recording) {
        this.cases = cases;
        this.plans = plans;
        this.rows = rows;
        this.tasks = tasks;
        this.recording = recording;
    }

    /** What is noted. @param id from the form, so that a double click notes it once */
    public record Command(
            CaseId caseId,
            UUID id,
            UUID goal,
            Progress.State state,
            LocalDate on,
            @Nullable String note) {}

    /** What came of it. */
    public enum Outcome {
        MOVED,
        /** It stands there already, with other words: sent again after going back. Nothing was noted. */
        ALREADY,
        /** A goal that is stuck or dropped needs a reason. */
        REASON_MISSING,
        FUTURE,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        /** The plan that applies has no such goal. */
        UNKNOWN
    }

    /** Notes it, or says why not. */
    public Outcome move(Command command) {
        Optional<Case> theCase = cases.find(command.caseId());
        CasePlans before = plans.of(command.caseId());
        Optional<ActionGoal> goal = before.goal(command.goal());
        if (theCase.isEmpty() || goal.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!theCase.get().writable()) {
            return Outcome.STOPPED;
        }
        if (command.state().needsNote() && command.note() == null) {
            return Outcome.REASON_MISSING;
        }
        if (command.on().isAfter(recording.today())) {
            return Outcome.FUTURE;
        }
        Progress progress = recording.progress(command);
        boolean added = rows.add(command.caseId(), progress);
        CasePlans now = plans.of(command.caseId());
        if (!added) {
            boolean same = now.history(command.goal()).stream().anyMatch(progress::same);
            return same ? Outcome.MOVED : Outcome.ALREADY;
        }
        tasks.follow(command.caseId(), goal.get(), now);
        recording.moved(command, before, now);
        return Outcome.MOVED;
    }

    /** When and by whom it is noted, and who else learns of it. */
    @org.springframework.stereotype.Component
    static class Recording {
        private final CurrentActor current;
        private final Clock clock;
        private final Audit audit;
        private final ApplicationEventPublisher events;

        Recording(CurrentActor current, Clock clock, Audit audit, ApplicationEventPublisher events) {
            this.current = current;
            this.clock = clock;
            this.audit = audit;
            this.events = events;
        }

        void moved(Command command, CasePlans before, CasePlans now) {
            if (now.state(command.goal()).over()) {
                events.publishEvent(new SubjectOver(command.caseId(), command.goal()));
            } else if (before.state(command.goal()).over()) {
                events.publishEvent(new SubjectTakenUp(command.caseId(), command.goal()));
            }
            audit.changed(
                    "goal-moved", Subject.of(command.caseId()), command.state().name());
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }

        Progress progress(Command command) {
            return new Progress(
                    command.id(),
                    command.goal(),
                    command.state(),
                    command.on(),
                    command.note(),
                    clock.instant(),
                    current.get().account());
        }
    }
}
