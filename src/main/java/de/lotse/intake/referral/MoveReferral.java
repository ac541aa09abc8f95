package de.lotse.intake.referral;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.access.Grants;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.intake.referral.Referral.Step;
import de.lotse.intake.referral.Referral.Step.What;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the receiver does with somebody who was passed on to her, until it ends ({@link EndReferral}). */
@Service
@Transactional
public class MoveReferral {
    private final Referrals referrals;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Grants grants;
    private final Audit audit;
    private final Clock clock;

    MoveReferral(
            Referrals referrals, Colleagues colleagues, CurrentActor current, Grants grants, Audit audit, Clock clock) {
        this.referrals = referrals;
        this.colleagues = colleagues;
        this.current = current;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It stands there already, with other words: sent again after going back. Nothing was noted. */
        ALREADY,
        /** The day lies ahead, or before she agreed. */
        WRONG_DAY,
        /** It is over: not reached, or her consent was taken back. */
        OVER,
        /** She cannot be given to somebody without an open account, nor to oneself. */
        RECEIVER_GONE,
        UNKNOWN
    }

    /** Notes a step. Taking her over opens her record, where she has one; who stands in takes her over for good. */
    public Outcome take(UUID referral, Step step) {
        Optional<Referral> found = received(referral);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Referral one = found.get();
        if (step.on().isAfter(LocalDate.now(clock)) || step.on().isBefore(one.agreedOn())) {
            return Outcome.WRONG_DAY;
        }
        if (one.state() == Referral.State.WITHDRAWN || (ends(one) && step.kind() != What.FEEDBACK)) {
            return Outcome.OVER;
        }
        if (step.kind() == What.ACCEPTED || step.kind() == What.REGISTERED) {
            takeOver(one);
        }
        return note(referral, step) ? Outcome.DONE : Outcome.ALREADY;
    }

    /** From now on it is hers, also where she stood in: whoever knows the person stays the one who looks after her. */
    private void takeOver(Referral one) {
        AccountId me = current.get().account();
        if (!me.equals(one.receiver())) {
            referrals.give(one.id(), me);
        }
        PersonId person = one.person();
        if (person != null) {
            grants.takeOver(person);
        }
    }

    /** Only where it is hers now: whoever sent it reads how it stands, and takes nothing back. */
    private Optional<Referral> received(UUID referral) {
        return referrals.find(referral).filter(one -> referrals.mine(one.id()));
    }

    private static boolean ends(Referral one) {
        return one.state() == Referral.State.NOT_REACHED;
    }

    /** Gives her to a colleague who is rather competent. */
    public Outcome forward(UUID referral, AccountId to) {
        Optional<Referral> found = received(referral);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!found.get().open()) {
            return Outcome.OVER;
        }
        if (to.equals(current.get().account()) || !colleagues.active(to)) {
            return Outcome.RECEIVER_GONE;
        }
        referrals.give(referral, to);
        audit.changed("referral-moved", new Subject("referral", referral), "FORWARDED");
        return Outcome.DONE;
    }

    /** Notes the step; the same a second time changes nothing. @return false if it stands there already, with other words */
    private boolean note(UUID referral, Step step) {
        if (!referrals.add(referral, step)) {
            return referrals.find(referral).stream()
                    .flatMap(one -> one.steps().stream())
                    .anyMatch(step::same);
        }
        audit.changed(
                "referral-moved", new Subject("referral", referral), step.kind().name());
        return true;
    }
}
