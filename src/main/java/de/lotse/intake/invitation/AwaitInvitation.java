package de.lotse.intake.invitation;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.consent.Consents;
import de.lotse.people.People;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that somebody waits to be invited, and to whom she was referred meanwhile (IN-06). Refuses where the concept has no such list, for
 * who waits already or has an open case, and for who took her consent back.
 */
@Service
@Transactional
public class AwaitInvitation {
    private final Invitations invitations;
    private final InvitationRules rules;
    private final Whose whose;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    AwaitInvitation(
            Invitations invitations,
            InvitationRules rules,
            Whose whose,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.rules = rules;
        this.whose = whose;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who she is, what she agreed to, and who could counsel her. */
    @org.springframework.stereotype.Component("invitationWhose")
    record Whose(People people, Consents consents, Cases cases, Colleagues colleagues) {}

    /** What is noted. @param id from the form, so that a double click notes one */
    public record Command(
            UUID id,
            PersonId person,
            LocalDate since,
            Invitation.Why why,
            @Nullable String town,
            @Nullable AccountId worker,
            String meanwhile) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** She waits. */
        record Waits(UUID id) implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was noted. */
        record Already() implements Outcome {}

        /** She waits already, perhaps noted under another record of hers. */
        record WaitsAlready(LocalDate since) implements Outcome {}

        /** She has an open case and needs no invitation. */
        record CaseIsOpen() implements Outcome {}

        /** She took her consent back: nothing more is documented. */
        record ConsentIsWithdrawn(LocalDate on) implements Outcome {}

        /** Nobody was named who helps meanwhile. */
        record NoAlternative() implements Outcome {}

        /** The day lies ahead. */
        record Future() implements Outcome {}

        /** The worker has no open account here. */
        record WorkerGone() implements Outcome {}

        /** She is not within reach, or nobody is invited from a list here. */
        record Unknown() implements Outcome {}
    }

    /** Notes it, or says why not. */
    public Outcome note(Command command) {
        if (rules.list().isEmpty() || whose.people().find(command.person()).isEmpty()) {
            return new Outcome.Unknown();
        }
        Invitation wanted = wanted(command);
        Optional<Invitation> before = invitations.find(command.id());
        if (before.isPresent()) {
            return before.get().same(wanted) ? new Outcome.Waits(command.id()) : new Outcome.Already();
        }
        Outcome refusal = refusal(command);
        if (refusal != null) {
            return refusal;
        }
        if (invitations.add(wanted)) {
            audit.changed(
                    "invitation-awaited",
                    Subject.of(command.person()),
                    command.why().name());
        }
        return new Outcome.Waits(command.id());
    }

    private @Nullable Outcome refusal(Command command) {
        if (command.since().isAfter(LocalDate.now(clock))) {
            return new Outcome.Future();
        }
        if (command.meanwhile().isBlank()) {
            return new Outcome.NoAlternative();
        }
        LocalDate withdrawn = whose.consents().state(command.person()).withdrawnOn();
        if (withdrawn != null) {
            return new Outcome.ConsentIsWithdrawn(withdrawn);
        }
        if (whose.cases().of(command.person()).stream().anyMatch(Case::open)) {
            return new Outcome.CaseIsOpen();
        }
        AccountId worker = command.worker();
        if (worker != null && !whose.colleagues().active(worker)) {
            return new Outcome.WorkerGone();
        }
        return invitations.waiting(command.person()).stream()
                .findFirst()
                .map(one -> new Outcome.WaitsAlready(one.since()))
                .orElse(null);
    }

    private Invitation wanted(Command command) {
        return new Invitation(
                command.id(),
                command.person(),
                command.since(),
                command.why(),
                command.town(),
                command.worker(),
                command.meanwhile(),
                current.get().account(),
                null);
    }
}
