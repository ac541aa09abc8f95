package de.lotse.casework.departure;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.TransferConcept;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes the talk with a worker who leaves; where the concept has none, there is nothing to note. */
@Service
@Transactional
class NoteExitInterview {
    private final ExitInterviews interviews;
    private final Colleagues colleagues;
    private final Concepts concepts;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    NoteExitInterview(
            ExitInterviews interviews,
            Colleagues colleagues,
            Concepts concepts,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.interviews = interviews;
        this.colleagues = colleagues;
        this.concepts = concepts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was talked about.
     *
     * @param id from the form, so that a double click notes once
     * @param successor who comes after her; null while nobody does
     * @param passedOn what the successor must know; null when nothing is passed on
     */
    record Command(
            UUID id,
            AccountId worker,
            boolean held,
            LocalDate on,
            ExitInterview.Content content,
            @Nullable AccountId successor,
            @Nullable String passedOn) {}

    /** What came of it. */
    sealed interface Outcome {
        /** It is noted; or it was, by a double click. */
        record Noted() implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was noted. */
        record Already() implements Outcome {}

        /** Nobody writes down her own talk. */
        record Herself() implements Outcome {}

        /** The one named as successor has no open account here, or is the one who leaves. */
        record NoSuccessor() implements Outcome {}

        /** No such worker, or the concept has no such talk. */
        record Unknown() implements Outcome {}
    }

    Outcome note(Command command) {
        AccountId worker = command.worker();
        AccountId successor = command.successor();
        if (concepts.section(TransferConcept.class).exitInterview() == null
                || colleagues.name(worker).isEmpty()) {
            return new Outcome.Unknown();
        }
        AccountId me = current.get().account();
        if (worker.equals(me)) {
            return new Outcome.Herself();
        }
        if (successor != null && (successor.equals(worker) || !colleagues.active(successor))) {
            return new Outcome.NoSuccessor();
        }
        if (!interviews.add(new ExitInterview(
                command.id(), worker, command.held(), command.on(), command.content(), clock.instant(), me))) {
            return stands(command) ? new Outcome.Noted() : new Outcome.Already();
        }
        String passedOn = command.passedOn();
        if (successor != null && passedOn != null) {
            interviews.pass(command.id(), worker, successor, passedOn);
        }
        audit.changed("exit-interview-noted", Subject.of(worker), command.held() ? "held" : "waived");
        return new Outcome.Noted();
    }

    /** Whether it is what stands there, e.g. sent by a double click. */
    private boolean stands(Command command) {
        Optional<ExitInterview.Knowledge> passed = interviews.passedOn(command.id());
        return interviews.of(command.worker()).stream()
                        .anyMatch(known -> known.id().equals(command.id())
                                && known.held() == command.held()
                                && known.on().equals(command.on())
                                && known.content().equals(command.content()))
                && passed.map(ExitInterview.Knowledge::text).equals(Optional.ofNullable(command.passedOn()))
                && passed.map(ExitInterview.Knowledge::successor).equals(Optional.ofNullable(command.successor()));
    }
}
