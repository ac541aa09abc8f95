package de.lotse.casework.screening;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down the first talk; needs that stayed unclear become a task with the concept's latest day (CW-03). */
@Service
@Transactional
public class SaveScreening {
    private final Cases cases;
    private final Screenings screenings;
    private final FollowUps followUps;
    private final Concepts concepts;
    private final CurrentActor current;
    private final Recording recording;

    SaveScreening(
            Cases cases,
            Screenings screenings,
            FollowUps followUps,
            Concepts concepts,
            CurrentActor current,
            Recording recording) {
        this.cases = cases;
        this.screenings = screenings;
        this.followUps = followUps;
        this.concepts = concepts;
        this.current = current;
        this.recording = recording;
    }

    /**
     * What was found.
     *
     * @param id from the form, so that a double click saves once
     * @param basedOn the sheet the worker had before her; null if there was none
     * @param followUpOn the day of a further talk; null if none is needed
     */
    public record Command(
            UUID id,
            CaseId caseId,
            @Nullable UUID basedOn,
            LocalDate talkOn,
            Map<String, Screening.Finding> areas,
            Screening.Words words,
            @Nullable LocalDate followUpOn) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is saved. */
        record Saved() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** A sheet was saved meanwhile: by somebody else, or by this very form with other words. */
        record Overtaken(UUID latest, AccountId by) implements Outcome {}

        /** The concept wants the further talk earlier. */
        record FollowUpTooLate(LocalDate latest) implements Outcome {}

        /** No such case within reach. */
        record Unknown() implements Outcome {}
    }

    /** Saves the sheet, or says why not. */
    public Outcome save(Command command) {
        Case theCase = cases.find(command.caseId()).orElse(null);
        if (theCase == null) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        LocalDate latest = latestFollowUp(command.talkOn());
        LocalDate followUp = command.followUpOn();
        if (latest != null && followUp != null && followUp.isAfter(latest)) {
            return new Outcome.FollowUpTooLate(latest);
        }
        Optional<Screening> before = screenings.latest(command.caseId());
        boolean fresh = before.map(Screening::id)
                .filter(id -> !id.equals(command.basedOn()) && !id.equals(command.id()))
                .isEmpty();
        return fresh
                ? write(command)
                : new Outcome.Overtaken(
                        before.orElseThrow().id(), before.orElseThrow().savedBy());
    }

    /** The latest day of a further talk by the concept; null where it names none. */
    public @Nullable LocalDate latestFollowUp(LocalDate talkOn) {
        CaseworkConcept.FollowUp followUp =
                concepts.section(CaseworkConcept.class).followUp();
        return followUp == null ? null : talkOn.plusWeeks(followUp.weeks());
    }

    private Outcome write(Command command) {
        Screening screening = new Screening(
                command.id(),
                command.caseId(),
                command.talkOn(),
                command.areas(),
                command.words(),
                command.followUpOn(),
                recording.clock().instant(),
                current.get().account());
        if (!screenings.insert(screening)) {
            return screenings
                    .latest(command.caseId())
                    .filter(known -> !known.same(screening))
                    .<Outcome>map(known -> new Outcome.Overtaken(known.id(), known.savedBy()))
                    .orElseGet(Outcome.Saved::new);
        }
        followUps.settle(screening);
        recording
                .audit()
                .changed(
                        "screening-saved",
                        Subject.of(command.caseId()),
                        screening.needs().size() + " needs");
        return new Outcome.Saved();
    }

    /** When and on which record. */
    @org.springframework.stereotype.Component
    record Recording(Audit audit, Clock clock) {}
}
