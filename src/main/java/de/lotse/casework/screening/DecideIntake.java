package de.lotse.casework.screening;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.AdmissionAssessment;
import de.lotse.casework.AdmissionRule;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.EnterPhase;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The worker's intake decision (IN-07). The concept's criteria propose; whoever decides otherwise says why (IN-08). */
@Service
@Transactional
public class DecideIntake {
    private final Cases cases;
    private final AdmissionCheck admission;
    private final Concepts concepts;
    private final EnterPhase enterPhase;
    private final CurrentActor current;
    private final Recording recording;

    DecideIntake(
            Cases cases,
            AdmissionCheck admission,
            Concepts concepts,
            EnterPhase enterPhase,
            CurrentActor current,
            Recording recording) {
        this.cases = cases;
        this.admission = admission;
        this.concepts = concepts;
        this.enterPhase = enterPhase;
        this.current = current;
        this.recording = recording;
    }

    /**
     * What was decided.
     *
     * @param id from the form, so that a double click decides once
     * @param ticked criteria, exclusions, outcome and complexities the worker saw as given
     * @param decision key of the concept's intake decision
     * @param depth key of the depth of counselling (CW-12)
     * @param reason why it was decided otherwise than proposed
     */
    public record Command(
            UUID id,
            CaseId caseId,
            Set<String> ticked,
            String decision,
            @Nullable String depth,
            @Nullable String reason) {
        /** Copies the set. */
        public Command {
            ticked = Set.copyOf(ticked);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is decided. */
        record Decided() implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was decided. */
        record Already() implements Outcome {}

        /** Something else was proposed and no reason is given. */
        record ReasonMissing(String proposal) implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case within reach, or the concept knows no such decision. */
        record Unknown() implements Outcome {}
    }

    /** Decides, or says what is missing. */
    public Outcome decide(Command command) {
        Optional<Case> found = cases.find(command.caseId());
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        if (found.isEmpty() || intake.decision(command.decision()).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!found.get().writable()) {
            return new Outcome.Stopped();
        }
        AdmissionAssessment assessment = admission.weigh(found.get(), command.ticked());
        if (assessment.needsReason(command.decision()) && command.reason() == null) {
            return new Outcome.ReasonMissing(assessment.proposal());
        }
        return write(command, assessment);
    }

    private Outcome write(Command command, AdmissionAssessment assessment) {
        Case.Decision decision = new Case.Decision(
                command.decision(),
                assessment.proposal(),
                met(assessment, command.ticked()),
                command.depth(),
                recording.clock().instant(),
                current.get().account(),
                assessment.needsReason(command.decision()) ? command.reason() : null);
        if (!cases.decide(command.caseId(), command.id(), decision)) {
            return stands(command.caseId(), decision) ? new Outcome.Decided() : new Outcome.Already();
        }
        recording.audit().changed("intake-decided", Subject.of(command.caseId()), command.decision());
        if (command.decision().equals(AdmissionAssessment.CASE)) {
            enterPhase.advanceTo(command.caseId(), CaseworkConcept.Phase.Kind.ASSESSMENT);
        }
        return new Outcome.Decided();
    }

    /** Whether it is what stands there, e.g. sent by a double click. */
    private boolean stands(CaseId caseId, Case.Decision sent) {
        return cases.find(caseId)
                .map(Case::decision)
                .filter(known -> known.decision().equals(sent.decision())
                        && Objects.equals(known.depth(), sent.depth())
                        && Objects.equals(known.reason(), sent.reason())
                        && known.criteriaMet().equals(sent.criteriaMet()))
                .isPresent();
    }

    private static List<String> met(AdmissionAssessment assessment, Set<String> ticked) {
        Set<String> met = new TreeSet<>(ticked);
        assessment.met().stream().map(AdmissionRule.Criterion::key).forEach(met::add);
        return List.copyOf(met);
    }

    /** When and on which record. */
    @org.springframework.stereotype.Component
    record Recording(Audit audit, Clock clock) {}
}
