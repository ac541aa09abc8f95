package de.lotse.casework.closure;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseClosed;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.ClosureConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.EnterPhase;
import de.lotse.casework.contact.Tasks;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a case with a reason of the concept, once everything open is settled or its leaving is explained (CW-07b, CW-10). */
@Service
@Transactional
public class CloseCase {
    private final Cases cases;
    private final Closures closures;
    private final ClosureRules rules;
    private final Concepts concepts;
    private final Following following;

    CloseCase(Cases cases, Closures closures, ClosureRules rules, Concepts concepts, Following following) {
        this.cases = cases;
        this.closures = closures;
        this.rules = rules;
        this.concepts = concepts;
        this.following = following;
    }

    /**
     * How it ends.
     *
     * @param id from the form, so that a double click closes once
     * @param reason key of the concept's reason; sub-reason where the reason has any
     * @param duties of the reason that were done, in the concept's words
     * @param left why something open is left, by what is open
     */
    public record Command(
            CaseId caseId,
            UUID id,
            String reason,
            @Nullable String subReason,
            Closure.Talk talk,
            @Nullable String evaluation,
            @Nullable String note,
            List<String> duties,
            Map<UUID, String> left) {
        /** Keeps its own copies. */
        public Command {
            duties = List.copyOf(duties);
            left = Map.copyOf(left);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The case is closed. */
        record Closed() implements Outcome {}

        /** This is still open and nobody said why it is left. */
        record Unsettled(List<Obstacle> obstacles) implements Outcome {}

        /** The concept knows no such reason, or the reason no such sub-reason. */
        record ReasonUnknown() implements Outcome {}

        /** The reason asks for a sub-reason. */
        record SubReasonMissing() implements Outcome {}

        /** It was closed before. */
        record AlreadyClosed() implements Outcome {}

        /** No such case within reach. */
        record Unknown() implements Outcome {}
    }

    /** Closes the case, or says what stands in the way. */
    public Outcome close(Command command) {
        Optional<Case> found = cases.find(command.caseId());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Case theCase = found.get();
        if (!theCase.open()) {
            return new Outcome.AlreadyClosed();
        }
        ClosureConcept concept = concepts.section(CaseworkConcept.class).closure();
        return concept.find(command.reason())
                .map(reason -> close(theCase, command, reason))
                .orElseGet(Outcome.ReasonUnknown::new);
    }

    private Outcome close(Case theCase, Command command, ClosureConcept.Reason reason) {
        if (!reason.subReasons().isEmpty() && command.subReason() == null) {
            return new Outcome.SubReasonMissing();
        }
        if (command.subReason() != null
                && reason.subReasons().stream().noneMatch(sub -> sub.key().equals(command.subReason()))) {
            return new Outcome.ReasonUnknown();
        }
        List<Obstacle> open = rules.obstacles(theCase);
        List<Obstacle> unsettled = open.stream()
                .filter(obstacle -> !command.left().containsKey(obstacle.id()))
                .toList();
        if (!unsettled.isEmpty()) {
            return new Outcome.Unsettled(unsettled);
        }
        following.beforehand(theCase);
        if (!closures.insert(command, reason.kind().name(), open)) {
            return new Outcome.AlreadyClosed();
        }
        following.closed(theCase, command.reason());
        return new Outcome.Closed();
    }

    /** What follows from an end. */
    @org.springframework.stereotype.Component
    static class Following {
        private final Tasks tasks;
        private final EnterPhase enterPhase;
        private final Audit audit;
        private final ApplicationEventPublisher events;

        Following(Tasks tasks, EnterPhase enterPhase, Audit audit, ApplicationEventPublisher events) {
            this.tasks = tasks;
            this.enterPhase = enterPhase;
            this.audit = audit;
            this.events = events;
        }

        /** A closed case enters no phase any more, so this comes first. */
        void beforehand(Case theCase) {
            enterPhase.advanceTo(theCase.id(), Phase.Kind.CLOSURE);
        }

        void closed(Case theCase, String reason) {
            tasks.open(theCase.id()).forEach(task -> tasks.finish(theCase.id(), task.id()));
            audit.changed("case-closed", Subject.of(theCase.id()), reason);
            events.publishEvent(new CaseClosed(theCase.id(), reason));
        }
    }
}
