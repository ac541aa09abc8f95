package de.lotse.casework.plan;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.SubjectOver;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.EnterPhase;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Client and worker sign the plan: it freezes, its days become tasks, the case moves on to the phase of the plan. */
@Service
@Transactional
public class SignPlan {
    private final Cases cases;
    private final Plans plans;
    private final PlanRows rows;
    private final Following following;
    private final CurrentActor current;
    private final Clock clock;

    SignPlan(Cases cases, Plans plans, PlanRows rows, Following following, CurrentActor current, Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.rows = rows;
        this.following = following;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Who signed how.
     *
     * @param client strokes drawn on the screen; needed there, null on paper
     */
    public record Command(
            CaseId caseId,
            UUID plan,
            LocalDate on,
            Plan.Signature.How how,
            @Nullable String client,
            @Nullable String worker) {}

    /** What came of it. */
    public enum Outcome {
        SIGNED,
        /** It was signed before; nothing changes. */
        ALREADY_SIGNED,
        /** There is no action goal to sign for. */
        NO_GOALS,
        /** Both must sign on the screen. */
        SIGNATURE_MISSING,
        /** Nobody signs in the future. */
        FUTURE,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        UNKNOWN
    }

    /** Signs the plan, or says what is missing. */
    public Outcome sign(Command command) {
        Optional<Case> theCase = cases.find(command.caseId());
        Optional<Plan> found = plans.of(command.caseId()).revisions().stream()
                .filter(plan -> plan.id().equals(command.plan()))
                .findFirst();
        if (theCase.isEmpty() || found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Outcome refusal = refusal(theCase.get(), found.get(), command);
        return refusal == null ? freeze(found.get(), command) : refusal;
    }

    private @Nullable Outcome refusal(Case theCase, Plan plan, Command command) {
        if (plan.signed()) {
            return Outcome.ALREADY_SIGNED;
        }
        if (!theCase.writable()) {
            return Outcome.STOPPED;
        }
        if (plan.content().actionGoals().findAny().isEmpty()) {
            return Outcome.NO_GOALS;
        }
        if (command.on().isAfter(LocalDate.now(clock))) {
            return Outcome.FUTURE;
        }
        boolean drawn = command.client() != null && command.worker() != null;
        return command.how() == Plan.Signature.How.SCREEN && !drawn ? Outcome.SIGNATURE_MISSING : null;
    }

    private Outcome freeze(Plan plan, Command command) {
        Plan.Signature signature = new Plan.Signature(
                command.on(),
                command.how(),
                clock.instant(),
                current.get().account(),
                command.client(),
                command.worker());
        if (!rows.sign(plan.caseId(), plan.id(), signature)) {
            return Outcome.ALREADY_SIGNED;
        }
        following.signed(plan);
        return Outcome.SIGNED;
    }

    /** What follows from a signed plan. */
    @org.springframework.stereotype.Component
    static class Following {
        private final Plans plans;
        private final GoalTasks tasks;
        private final EnterPhase enterPhase;
        private final Audit audit;
        private final ApplicationEventPublisher events;

        Following(Plans plans, GoalTasks tasks, EnterPhase enterPhase, Audit audit, ApplicationEventPublisher events) {
            this.plans = plans;
            this.tasks = tasks;
            this.enterPhase = enterPhase;
            this.audit = audit;
            this.events = events;
        }

        void signed(Plan plan) {
            tasks.renew(plan);
            leftOut(plan).forEach(goal -> events.publishEvent(new SubjectOver(plan.caseId(), goal)));
            enterPhase.advanceTo(plan.caseId(), Phase.Kind.PLAN);
            audit.changed("plan-signed", Subject.of(plan.caseId()), "revision " + plan.revision());
        }

        /** The goals of earlier revisions that this one no longer has. */
        private Set<UUID> leftOut(Plan plan) {
            Set<UUID> goals = plans.of(plan.caseId()).revisions().stream()
                    .filter(Plan::signed)
                    .flatMap(revision -> revision.content().actionGoals())
                    .map(Plan.ActionGoal::id)
                    .collect(Collectors.toCollection(HashSet::new));
            plan.content().actionGoals().map(Plan.ActionGoal::id).forEach(goals::remove);
            return goals;
        }
    }
}
