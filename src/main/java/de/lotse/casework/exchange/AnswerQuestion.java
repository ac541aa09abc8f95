package de.lotse.casework.exchange;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a question: the authority at its own desk, while a release covers it, or the case manager who was told on the telephone or
 * by letter. She settles it when she has what she needs.
 */
@Service
@Transactional
public class AnswerQuestion {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Cases cases;
    private final Questions questions;
    private final OfficeDesk desk;
    private final Audit audit;
    private final Clock clock;

    AnswerQuestion(Cases cases, Questions questions, OfficeDesk desk, Audit audit, Clock clock) {
        this.cases = cases;
        this.questions = questions;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer. @param id from the form, so that a double click answers once */
    public record Command(UUID id, UUID question, LocalDate on, String text) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It stands there already, with other words: sent again after going back. Nothing was written down. */
        ALREADY,
        /** The day lies in the future. */
        FUTURE,
        /** The day lies before the question. */
        TOO_EARLY,
        /** The question has ended, e.g. because the release was revoked meanwhile; nothing is written down. */
        ENDED,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        /** No such question within reach. */
        UNKNOWN
    }

    /** The acting authority answers. */
    public Outcome byOffice(Command command) {
        OfficeDesk.Asked asked = desk.find(command.question()).orElse(null);
        if (asked == null) {
            return Outcome.UNKNOWN;
        }
        if (asked.content() == null || asked.settled()) {
            return Outcome.ENDED;
        }
        Outcome day = day(command, LocalDate.ofInstant(asked.sentAt(), BERLIN));
        if (day != Outcome.DONE) {
            return day;
        }
        if (!questions.answer(asked.caseId(), command, true)) {
            return again(
                    command,
                    desk.find(asked.id()).map(OfficeDesk.Asked::answers).orElse(List.of()));
        }
        audit.changed("question-answered", new Subject("question", asked.id()), "office");
        return Outcome.DONE;
    }

    /** The case manager notes what she was told. */
    public Outcome told(CaseId caseId, Command command) {
        Case theCase = cases.find(caseId).orElse(null);
        Question question = questions.find(caseId, command.question()).orElse(null);
        if (theCase == null || question == null) {
            return Outcome.UNKNOWN;
        }
        if (!theCase.writable()) {
            return Outcome.STOPPED;
        }
        if (!question.open()) {
            return Outcome.ENDED;
        }
        Outcome day = day(command, LocalDate.ofInstant(question.sentAt(), BERLIN));
        if (day != Outcome.DONE) {
            return day;
        }
        if (!questions.answer(caseId, command, false)) {
            return again(
                    command,
                    questions.find(caseId, question.id()).map(Question::answers).orElse(List.of()));
        }
        audit.changed("question-answered", Subject.of(caseId), "told");
        return Outcome.DONE;
    }

    /** Done where it is what stands there, e.g. sent by a double click. */
    private static Outcome again(Command command, List<Question.Answer> known) {
        boolean same = known.stream()
                .anyMatch(one -> one.id().equals(command.id())
                        && one.on().equals(command.on())
                        && one.text().equals(command.text()));
        return same ? Outcome.DONE : Outcome.ALREADY;
    }

    /** The case manager has what she needs, or takes the question back. A second time changes nothing. */
    public Outcome end(CaseId caseId, UUID question, boolean takenBack) {
        if (questions.find(caseId, question).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Question.End.Kind kind = takenBack ? Question.End.Kind.TAKEN_BACK : Question.End.Kind.SETTLED;
        if (questions.end(caseId, question, kind)) {
            audit.changed("question-ended", Subject.of(caseId), kind.name());
        }
        return Outcome.DONE;
    }

    private Outcome day(Command command, LocalDate sentOn) {
        if (command.on().isAfter(LocalDate.now(clock))) {
            return Outcome.FUTURE;
        }
        return command.on().isBefore(sentOn) ? Outcome.TOO_EARLY : Outcome.DONE;
    }
}
