package de.lotse.casework.screening;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.QuestionForm;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.ConceptProfile;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the answers to a first-interview sheet of the case's focus area (ORG-04, Konzept Kreis Düren 4.1). */
@Service
@Transactional
public class SaveInterview {
    private final Cases cases;
    private final Interviews interviews;
    private final Concepts concepts;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    SaveInterview(
            Cases cases, Interviews interviews, Concepts concepts, CurrentActor current, Audit audit, Clock clock) {
        this.cases = cases;
        this.interviews = interviews;
        this.concepts = concepts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was answered.
     *
     * @param id from the form, so that a double click saves once
     * @param form key of the sheet
     * @param answers by field key; several for fields with several choices
     */
    public record Command(UUID id, CaseId caseId, String form, Map<String, List<String>> answers) {}

    /** What came of it. */
    public enum Outcome {
        SAVED,
        /** They stand there already, with other words: sent again after going back. Nothing was saved. */
        ALREADY,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        /** No such case within reach, or its focus area has no such sheet. */
        UNKNOWN
    }

    /** Saves the answers with the version of the concept they were asked by. */
    public Outcome save(Command command) {
        Optional<Case> found = cases.find(command.caseId());
        if (found.flatMap(theCase -> sheet(theCase, command.form())).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!found.get().writable()) {
            return Outcome.STOPPED;
        }
        ConceptProfile concept = concepts.current(current.get().municipality());
        boolean added = interviews.insert(new Interviews.Answers(
                command.id(),
                command.caseId(),
                command.form(),
                concept.version().number(),
                command.answers(),
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"))));
        if (!added) {
            boolean same = interviews
                    .latest(command.caseId(), command.form())
                    .filter(known ->
                            known.id().equals(command.id()) && known.values().equals(command.answers()))
                    .isPresent();
            return same ? Outcome.SAVED : Outcome.ALREADY;
        }
        audit.changed("interview-saved", Subject.of(command.caseId()), command.form());
        return Outcome.SAVED;
    }

    /** The sheet, if the case's focus area has it. */
    Optional<QuestionForm> sheet(Case theCase, String key) {
        return sheets(theCase).stream().filter(form -> form.key().equals(key)).findFirst();
    }

    /** The sheet as a version of the concept asks it, if that version has it. */
    Optional<QuestionForm> sheet(Case theCase, String key, int version) {
        String focus = theCase.focusArea();
        return focus == null
                ? Optional.empty()
                : concepts
                        .version(current.get().municipality(), version)
                        .section(IntakeConcept.class)
                        .firstInterviewForms(focus)
                        .stream()
                        .filter(form -> form.key().equals(key))
                        .findFirst();
    }

    /** The number of the concept that asks today. */
    int version() {
        return concepts.current(current.get().municipality()).version().number();
    }

    /** The numbers of all its versions. */
    boolean known(int version) {
        return concepts.versions(current.get().municipality()).stream().anyMatch(one -> one.number() == version);
    }

    /** The sheets of the case's focus area, if it has one. */
    List<QuestionForm> sheets(Case theCase) {
        String focus = theCase.focusArea();
        return focus == null ? List.of() : concepts.section(IntakeConcept.class).firstInterviewForms(focus);
    }
}
