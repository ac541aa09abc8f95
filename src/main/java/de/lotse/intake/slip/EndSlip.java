package de.lotse.intake.slip;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.intake.referral.EndReferral;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.ReferralWithdrawn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a slip when the person takes her agreement back: nothing more is done, and what it said is erased (CON-02). What came of it ends
 * with it, and it ends with that: a slip and its referral are sealed with one key.
 */
@Service
@Transactional
public class EndSlip {
    private final Slips slips;
    private final EndReferral referral;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    EndSlip(Slips slips, EndReferral referral, CurrentActor current, Audit audit, Clock clock) {
        this.slips = slips;
        this.referral = referral;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** She takes it back. @return false if the slip is not within reach */
    public boolean withdraw(UUID slip) {
        Optional<Slip> found = slips.find(slip);
        found.filter(one -> one.state() != Slip.State.WITHDRAWN).ifPresent(one -> stop(slip, LocalDate.now(clock)));
        return found.isPresent();
    }

    /** Whoever takes back her consent altogether is not consulted on an old slip any more. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        slips.about(withdrawn.person()).stream()
                .filter(one -> one.state() != Slip.State.WITHDRAWN)
                .forEach(one -> stop(one.id(), withdrawn.on()));
    }

    /** Whoever does not want to go on from her slip any more took that back too. */
    @EventListener
    void on(ReferralWithdrawn withdrawn) {
        if (withdrawn.source() == Referral.Source.SLIP) {
            note(withdrawn.referral(), withdrawn.on());
        }
    }

    private void stop(UUID slip, LocalDate on) {
        note(slip, on);
        slips.erase(slip);
        referral.withSlip(slip, on);
    }

    private void note(UUID slip, LocalDate on) {
        UUID id = UUID.nameUUIDFromBytes(("withdrawn:" + slip).getBytes(StandardCharsets.UTF_8));
        Slip.Step step = new Slip.Step(
                id, Slip.Step.What.WITHDRAWN, on, null, current.get().account());
        if (slips.add(slip, step)) {
            audit.changed("slip-moved", new Subject("slip", slip), step.kind().name());
        }
        if (slips.callOff(slip)) {
            audit.changed("appointment-cancelled", new Subject("slip", slip), "");
        }
    }
}
