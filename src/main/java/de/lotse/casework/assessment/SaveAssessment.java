package de.lotse.casework.assessment;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.assessment.Assessment.Kind;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves an assessment: the first of a case is the initial one, each further one a reassessment. */
@Service
@Transactional
public class SaveAssessment {
    private final Cases cases;
    private final Assessments assessments;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    SaveAssessment(Cases cases, Assessments assessments, CurrentActor current, Audit audit, Clock clock) {
        this.cases = cases;
        this.assessments = assessments;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was seen.
     *
     * @param revision from the form, so that a double click saves once
     * @param assessment a new identifier for a new assessment, a known one to go on with it
     * @param basedOn the revision the worker had before her; null for a new assessment
     */
    public record Command(
            UUID revision,
            UUID assessment,
            CaseId caseId,
            @Nullable UUID basedOn,
            LocalDate assessedOn,
            Map<String, Assessment.View> areas,
            @Nullable String strengths,
            @Nullable String problem) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is saved. */
        record Saved() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** Somebody else saved this assessment meanwhile. */
        record Overtaken(UUID latest, AccountId by) implements Outcome {}

        /** No such case within reach. */
        record Unknown() implements Outcome {}
    }

    /** Saves the assessment, or says why not. */
    public Outcome save(Command command) {
        Optional<Case> found = cases.find(command.caseId());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!found.get().writable()) {
            return new Outcome.Stopped();
        }
        List<Assessment> all = assessments.of(command.caseId());
        Optional<Assessment> known = all.stream()
                .filter(one -> one.id().equals(command.assessment()))
                .findFirst();
        Optional<Assessment> newer = known.filter(one ->
                !one.revision().equals(command.basedOn()) && !one.revision().equals(command.revision()));
        if (newer.isPresent()) {
            return new Outcome.Overtaken(newer.get().revision(), newer.get().savedBy());
        }
        return write(command, known.map(Assessment::kind).orElse(all.isEmpty() ? Kind.INITIAL : Kind.REASSESSMENT));
    }

    private Outcome write(Command command, Kind kind) {
        Assessment assessment = new Assessment(
                command.assessment(),
                command.revision(),
                command.caseId(),
                kind,
                command.assessedOn(),
                command.areas(),
                command.strengths(),
                command.problem(),
                clock.instant(),
                current.get().account());
        if (assessments.insert(assessment)) {
            audit.changed("assessment-saved", Subject.of(command.caseId()), kind.name());
            return new Outcome.Saved();
        }
        return assessments.of(command.caseId()).stream()
                .filter(known -> known.id().equals(assessment.id()) && !known.same(assessment))
                .findFirst()
                .<Outcome>map(known -> new Outcome.Overtaken(known.revision(), known.savedBy()))
                .orElseGet(Outcome.Saved::new);
    }
}
