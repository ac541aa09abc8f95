package de.lotse.intake.referral;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.access.Role;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.consent.Consents;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes somebody on to the competent case manager with her consent, by name and a way to reach her, nothing more (ORG-06). Somebody
 * who took her consent back is not passed on.
 */
@Service
@Transactional
public class PassOn {
    private final Referrals referrals;
    private final Consents consents;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    PassOn(
            Referrals referrals,
            Consents consents,
            Colleagues colleagues,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.referrals = referrals;
        this.consents = consents;
        this.colleagues = colleagues;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who is passed on.
     *
     * @param id from the form, so that a double click passes on once
     * @param agreedOn the day she agreed to it
     * @param urgent whether she needs her appointment within the days the concept names for that
     */
    public record Command(
            UUID id,
            Referral.Source source,
            String accessRoute,
            Referral.Newcomer who,
            Referral.@Nullable Report report,
            LocalDate agreedOn,
            AccountId to,
            boolean urgent) {
        /** For whom it is not urgent. */
        public Command(
                UUID id,
                Referral.Source source,
                String accessRoute,
                Referral.Newcomer who,
                Referral.@Nullable Report report,
                LocalDate agreedOn,
                AccountId to) {
            this(id, source, accessRoute, who, report, agreedOn, to, false);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It lies with the receiver. */
        record PassedOn(UUID id) implements Outcome {}

        /** She lies there already, with other words: sent again after going back. Nothing was passed on. */
        record Already() implements Outcome {}

        /** There is no way to reach her. */
        record Unreachable() implements Outcome {}

        /** She agrees on a day that has not come yet. */
        record Future() implements Outcome {}

        /** Whoever should get her has no open account here. */
        record ReceiverGone() implements Outcome {}

        /** She took her consent back. */
        record ConsentWithdrawn(LocalDate on) implements Outcome {}
    }

    /** Passes her on, or says why not. */
    public Outcome passOn(Command command) {
        Outcome refusal = refusal(command);
        if (refusal != null) {
            return refusal;
        }
        OrganisationId office =
                current.get().roles().contains(Role.AUTHORITY) ? current.get().organisation() : null;
        Referral referral = new Referral(
                command.id(),
                command.source(),
                command.accessRoute(),
                current.get().account(),
                office,
                command.agreedOn(),
                command.who(),
                command.report(),
                clock.instant(),
                command.urgent(),
                command.to(),
                List.of());
        if (referrals.find(command.id()).filter(Referral::erased).isPresent()) {
            return new Outcome.Already();
        }
        if (!referrals.add(referral, command.to())) {
            boolean same = referrals.find(command.id()).filter(referral::same).isPresent();
            return same ? new Outcome.PassedOn(command.id()) : new Outcome.Already();
        }
        audit.changed(
                "person-passed-on",
                new Subject("referral", command.id()),
                command.source().name());
        return new Outcome.PassedOn(command.id());
    }

    private @Nullable Outcome refusal(Command command) {
        PersonId person = command.who().person();
        LocalDate withdrawn = person == null ? null : consents.state(person).withdrawnOn();
        if (withdrawn != null) {
            return new Outcome.ConsentWithdrawn(withdrawn);
        }
        if (command.agreedOn().isAfter(LocalDate.now(clock))) {
            return new Outcome.Future();
        }
        if (person == null && !command.who().reachable()) {
            return new Outcome.Unreachable();
        }
        return colleagues.active(command.to()) ? null : new Outcome.ReceiverGone();
    }
}
