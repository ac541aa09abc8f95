package de.lotse.casework.casefile;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseworkConcept;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case to another phase of the concept; going back is normal and recorded (CW-01). */
@Service
@Transactional
public class EnterPhase {
    private final Cases cases;
    private final CurrentActor current;
    private final Concepts concepts;
    private final Audit audit;
    private final Clock clock;

    EnterPhase(Cases cases, CurrentActor current, Concepts concepts, Audit audit, Clock clock) {
        this.cases = cases;
        this.current = current;
        this.concepts = concepts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        ENTERED,
        /** It is in this phase already; nothing to do. */
        ALREADY_THERE,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        /** No such case within reach, or the concept has no such phase. */
        UNKNOWN
    }

    /** Enters the phase. @param reason why, asked for when going back */
    public Outcome enter(CaseId id, String phase, @Nullable String reason) {
        Optional<Case> found = cases.find(id);
        boolean known = concepts.section(CaseworkConcept.class).phases().stream()
                .anyMatch(candidate -> candidate.key().equals(phase));
        if (found.isEmpty() || !known) {
            return Outcome.UNKNOWN;
        }
        Case theCase = found.get();
        if (!theCase.writable() && !(theCase.open() && closes(phase))) {
            return Outcome.STOPPED;
        }
        if (theCase.currentPhase().phase().equals(phase)) {
            return Outcome.ALREADY_THERE;
        }
        cases.enter(
                id, new Case.PhaseEntry(phase, clock.instant(), current.get().account(), reason));
        audit.changed("phase-entered", Subject.of(id), phase);
        return Outcome.ENTERED;
    }

    /** A case that takes nothing because consent was withdrawn still moves to its end. */
    private boolean closes(String phase) {
        return concepts.section(CaseworkConcept.class).phase(phase).kind() == CaseworkConcept.Phase.Kind.CLOSURE;
    }

    /** Moves forward to the first phase of the kind if the case was never there, e.g. when a plan is signed. */
    public void advanceTo(CaseId id, CaseworkConcept.Phase.Kind kind) {
        CaseworkConcept casework = concepts.section(CaseworkConcept.class);
        cases.find(id)
                .filter(Case::open)
                .ifPresent(theCase -> casework.phaseOf(kind)
                        .filter(phase -> theCase.lastEntry(phase.key()).isEmpty())
                        .filter(phase -> casework.place(phase)
                                > casework.place(
                                        casework.phase(theCase.currentPhase().phase())))
                        .ifPresent(phase -> enter(id, phase.key(), null)));
    }
}
