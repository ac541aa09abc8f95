package de.lotse.casework.handover;

import de.lotse.access.CurrentActor;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseClosed;
import de.lotse.casework.CaseTransferred;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts, declines or withdraws a transfer. The row is locked first, so that of two answers at once the second learns what the first
 * one was. An acceptance is one transaction: the responsible worker changes, the receiver's grant begins, the giver's ends (CW-16a),
 * and so does what opened the case to the receiver beside her.
 */
@Service
@Transactional
public class AnswerTransfer {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Transfers transfers;
    private final Cases cases;
    private final Grants grants;
    private final CurrentActor current;
    private final OfferTransfer.Recording recording;
    private final ApplicationEventPublisher events;

    AnswerTransfer(
            Transfers transfers,
            Cases cases,
            Grants grants,
            CurrentActor current,
            OfferTransfer.Recording recording,
            ApplicationEventPublisher events) {
        this.transfers = transfers;
        this.cases = cases;
        this.grants = grants;
        this.current = current;
        this.recording = recording;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is as she said. */
        record Done(Transfer transfer) implements Outcome {}

        /** It had been answered or withdrawn before. */
        record AlreadyEnded(Transfer transfer) implements Outcome {}

        /** No such transfer that is hers to answer. */
        record Unknown() implements Outcome {}
    }

    /** Takes the case over; only whom it was offered to. */
    public Outcome accept(UUID id) {
        Optional<Transfer> found =
                transfers.lock(id).filter(one -> one.receiver().equals(me()));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Transfer transfer = found.get();
        if (!transfer.open()) {
            return new Outcome.AlreadyEnded(transfer);
        }
        UUID grant = grants.give(transfer.caseId(), transfer.receiver(), Grant.Reason.ASSIGNMENT, null, null);
        Case theCase = cases.find(transfer.caseId()).orElseThrow();
        if (endedSince(theCase, transfer)) {
            grants.end(grant);
            return new Outcome.AlreadyEnded(end(transfer, Transfer.Result.LAPSED, null));
        }
        takeOver(transfer);
        return new Outcome.Done(end(transfer, Transfer.Result.ACCEPTED, null));
    }

    /** What had ended when it was offered is taken over as it is: a file of somebody who is gone (IN-16). */
    private static boolean endedSince(Case theCase, Transfer transfer) {
        Case.Closure closure = theCase.closure();
        return closure != null && closure.at().isAfter(transfer.offeredAt());
    }

    private void takeOver(Transfer transfer) {
        if (!cases.handOver(transfer.caseId(), transfer.giver(), transfer.receiver())) {
            throw new IllegalStateException("the giver of " + transfer.id() + " is not responsible");
        }
        grants.end(transfer.caseId(), transfer.giver());
        endBeside(transfer);
        LocalDate until = transfer.offer().overlapUntil();
        Instant end =
                until == null ? null : until.plusDays(1).atStartOfDay(BERLIN).toInstant();
        if (end != null && end.isAfter(recording.clock().instant())) {
            grants.give(transfer.caseId(), transfer.giver(), Grant.Reason.DEPUTY, end, null);
        }
        events.publishEvent(new CaseTransferred(transfer.caseId(), transfer.giver(), transfer.receiver()));
    }

    /** She works in the case as the one responsible now: her tandem with the giver and her standing in are over. */
    private void endBeside(Transfer transfer) {
        Instant now = recording.clock().instant();
        grants.of(transfer.caseId()).stream()
                .filter(one -> one.account().equals(transfer.receiver()))
                .filter(one -> one.reason() == Grant.Reason.TANDEM || one.reason() == Grant.Reason.DEPUTY)
                .filter(one -> one.until() == null || one.until().isAfter(now))
                .forEach(one -> grants.end(one.id()));
    }

    /** Says no, with a reason; only whom it was offered to. */
    public Outcome decline(UUID id, String why) {
        return transfers
                .lock(id)
                .filter(one -> one.receiver().equals(me()))
                .map(one -> one.open()
                        ? new Outcome.Done(end(one, Transfer.Result.DECLINED, why))
                        : new Outcome.AlreadyEnded(one))
                .orElseGet(Outcome.Unknown::new);
    }

    /** Takes the offer back before it is answered; only who gave it or arranged it. */
    public Outcome withdraw(UUID id) {
        return transfers
                .lock(id)
                .filter(one -> one.giver().equals(me()) || one.offeredBy().equals(me()))
                .map(one -> one.open()
                        ? new Outcome.Done(end(one, Transfer.Result.WITHDRAWN, null))
                        : new Outcome.AlreadyEnded(one))
                .orElseGet(Outcome.Unknown::new);
    }

    /** Takes the offer back that was made in place of the worker; for those who arrange, the database asks for the role. */
    public Outcome withdraw(AccountId worker, CaseId id) {
        return transfers
                .open(id)
                .flatMap(open -> transfers.lock(open.id()))
                .filter(one -> one.giver().equals(worker) && !one.offeredBy().equals(worker))
                .map(one -> one.open()
                        ? new Outcome.Done(end(one, Transfer.Result.WITHDRAWN, null))
                        : new Outcome.AlreadyEnded(one))
                .orElseGet(Outcome.Unknown::new);
    }

    /** A case that ended is nobody's to take over. */
    @EventListener
    void on(CaseClosed closed) {
        transfers
                .open(closed.caseId())
                .flatMap(open -> transfers.lock(open.id()))
                .filter(Transfer::open)
                .ifPresent(open -> end(open, Transfer.Result.LAPSED, null));
    }

    private Transfer end(Transfer transfer, Transfer.Result result, @Nullable String said) {
        transfers.end(transfer, result, said);
        recording.audit().changed("transfer-ended", Subject.of(transfer.caseId()), result.name());
        return transfers.find(transfer.id()).orElseThrow();
    }

    private AccountId me() {
        return current.get().account();
    }
}
