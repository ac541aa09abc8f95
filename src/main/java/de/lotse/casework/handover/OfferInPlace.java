package de.lotse.casework.handover;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.TransferConcept;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers the case of a worker who cannot do it herself any more, by number only (ACC-03). It is an offer like every other: she stays
 * responsible until a colleague accepts, and she sees it while her account is open.
 */
@Service
@Transactional
public class OfferInPlace {
    private final LeftCases left;
    private final Transfers transfers;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    OfferInPlace(
            LeftCases left,
            Transfers transfers,
            Colleagues colleagues,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.left = left;
        this.transfers = transfers;
        this.colleagues = colleagues;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which case of which worker goes to whom. @param id the same for the same wish, so that a repetition offers once */
    public record Command(AccountId worker, CaseId caseId, UUID id, AccountId receiver) {}

    /** Offers it. @return whether it is offered now; false when it is not hers, offered to another, or the receiver cannot take it */
    public boolean offer(Command command) {
        Optional<LeftCases.LeftCase> found = left.of(command.worker()).stream()
                .filter(one -> one.id().equals(command.caseId()))
                .findFirst();
        if (found.isEmpty()
                || command.receiver().equals(command.worker())
                || found.get().excluded().contains(command.receiver())
                || found.get().excluded().contains(current.get().account())
                || colleagues.caseManagers().stream()
                        .noneMatch(one -> one.account().equals(command.receiver()))) {
            return false;
        }
        if (!transfers.insert(transfer(command, found.get().number()))) {
            return command.receiver().equals(found.get().offeredTo());
        }
        audit.changed(
                "transfer-offered", Subject.of(command.caseId()), found.get().number());
        return true;
    }

    private Transfer transfer(Command command, String number) {
        return new Transfer(
                command.id(),
                command.caseId(),
                number,
                command.worker(),
                command.receiver(),
                clock.instant(),
                current.get().account(),
                null,
                new Transfer.Offer(TransferConcept.Reason.LEAVING, null, null, null, null, null),
                null);
    }
}
