package de.lotse.intake.referral;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.intake.referral.Referral.Step;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a referral when the person takes her agreement back: nothing more is done, and what came with it is erased (CON-05). The slip it
 * came from ends with it, and it ends with its slip: both are sealed with one key.
 */
@Service
@Transactional
public class EndReferral {
    private final Referrals referrals;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EndReferral(Referrals referrals, CurrentActor current, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** She takes it back. @return false if the referral is not within reach */
    public boolean withdraw(UUID referral) {
        Optional<Referral> found = referrals.find(referral);
        found.filter(one -> one.state() != Referral.State.WITHDRAWN).ifPresent(one -> stop(one, LocalDate.now(clock)));
        return found.isPresent();
    }

    /** Whoever takes back her consent altogether is passed on to nobody any more (CON-02). */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        referrals.about(withdrawn.person()).stream().filter(Referral::open).forEach(one -> stop(one, withdrawn.on()));
    }

    /** Her slip was taken back and is erased: so is what came of it, also where whoever ends the slip does not see the referral. */
    public void withSlip(UUID slip, LocalDate on) {
        if (referrals.endWithSlip(slip, withdrawal(slip, on))) {
            noted(slip);
        }
    }

    private void stop(Referral one, LocalDate on) {
        if (referrals.add(one.id(), withdrawal(one.id(), on))) {
            noted(one.id());
        }
        referrals.erase(one.id());
        events.publishEvent(new ReferralWithdrawn(one.id(), one.source(), on));
    }

    private Step withdrawal(UUID referral, LocalDate on) {
        UUID id = UUID.nameUUIDFromBytes(("withdrawn:" + referral).getBytes(StandardCharsets.UTF_8));
        return new Step(
                id, Step.What.WITHDRAWN, on, null, null, null, current.get().account());
    }

    private void noted(UUID referral) {
        audit.changed("referral-moved", new Subject("referral", referral), Step.What.WITHDRAWN.name());
    }
}
