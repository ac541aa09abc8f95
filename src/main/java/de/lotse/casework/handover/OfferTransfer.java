package de.lotse.casework.handover;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Towns;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers a case to a colleague (CW-16a). Only the responsible worker may; she stays responsible until the colleague accepts. Refuses
 * a second offer while one is open, and a case that takes nothing.
 */
@Service
@Transactional
public class OfferTransfer {
    private final Cases cases;
    private final Transfers transfers;
    private final Successors successors;
    private final Clients clients;
    private final CurrentActor current;
    private final Recording recording;

    OfferTransfer(
            Cases cases,
            Transfers transfers,
            Successors successors,
            Clients clients,
            CurrentActor current,
            Recording recording) {
        this.cases = cases;
        this.transfers = transfers;
        this.successors = successors;
        this.clients = clients;
        this.current = current;
        this.recording = recording;
    }

    /** What is offered to whom. @param id from the form, so that the same form offers to the same colleague once */
    public record Command(CaseId caseId, UUID id, AccountId receiver, Transfer.Offer offer) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It waits for the colleague's answer. */
        record Offered(UUID id) implements Outcome {}

        /** Just this was offered before and is answered or withdrawn. */
        record Answered(UUID id) implements Outcome {}

        /** The case is offered to somebody already. */
        record AlreadyOffered(UUID id) implements Outcome {}

        /** Somebody else is responsible. */
        record NotYours() implements Outcome {}

        /** She cannot take it: no case manager here, her account is closed, or she is kept out of the case. */
        record ReceiverUnfit() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case within reach. */
        record Unknown() implements Outcome {}
    }

    /** Offers the case, or says why not. */
    public Outcome offer(Command command) {
        Optional<Case> found = cases.find(command.caseId());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Case theCase = found.get();
        if (!theCase.responsible().equals(current.get().account())) {
            return new Outcome.NotYours();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        UUID id = id(command);
        Optional<Transfer> before =
                transfers.find(id).filter(one -> one.caseId().equals(theCase.id()));
        if (before.isPresent() && !before.get().open()) {
            return new Outcome.Answered(id);
        }
        if (before.isPresent()) {
            boolean same = before.get().offer().equals(command.offer());
            return same ? new Outcome.Offered(id) : new Outcome.AlreadyOffered(id);
        }
        return ask(theCase, id, command);
    }

    /** The form's own, or another one where the form was sent for another colleague before. */
    private UUID id(Command command) {
        boolean used = transfers
                .find(command.id())
                .filter(one -> !one.receiver().equals(command.receiver()))
                .isPresent();
        return used
                ? UUID.nameUUIDFromBytes((command.id() + "/" + command.receiver()).getBytes(StandardCharsets.UTF_8))
                : command.id();
    }

    private Outcome ask(Case theCase, UUID id, Command command) {
        Person person = clients.people().find(theCase.mainPerson()).orElseThrow();
        if (successors.of(theCase.id(), person.home().town()).stream()
                .noneMatch(one -> one.account().equals(command.receiver()))) {
            return new Outcome.ReceiverUnfit();
        }
        if (!transfers.insert(transfer(theCase, id, command, clients.client(person)))) {
            return transfers
                    .open(theCase.id())
                    .<Outcome>map(open ->
                            open.id().equals(id) ? new Outcome.Offered(id) : new Outcome.AlreadyOffered(open.id()))
                    .orElseGet(Outcome.Unknown::new);
        }
        recording.audit().changed("transfer-offered", Subject.of(theCase.id()), theCase.number());
        return new Outcome.Offered(id);
    }

    private Transfer transfer(Case theCase, UUID id, Command command, Transfer.Client client) {
        AccountId giver = current.get().account();
        return new Transfer(
                id,
                theCase.id(),
                theCase.number(),
                giver,
                command.receiver(),
                recording.clock().instant(),
                giver,
                client,
                command.offer(),
                null);
    }

    /** As much of a client as an offer tells. */
    @Component
    record Clients(People people, Towns towns) {
        Transfer.Client client(Person person) {
            String key = person.home().town();
            return new Transfer.Client(person.name().full(), key == null ? null : town(key));
        }

        private @Nullable String town(String key) {
            return towns.all().stream()
                    .filter(town -> town.id().value().equals(key))
                    .map(town -> town.name())
                    .findFirst()
                    .orElse(key);
        }
    }

    /** The record and the time. */
    @Component
    record Recording(Audit audit, Clock clock) {}
}
