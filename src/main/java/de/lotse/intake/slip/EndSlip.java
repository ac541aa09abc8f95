package de.lotse.intake.slip;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.consent.ConsentWithdrawn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a slip when the person takes her agreement back: nothing more is done, and what it said is erased (CON-02). */
@Service
@Transactional
public class EndSlip {
    private final Slips slips;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    EndSlip(Slips slips, CurrentActor current, Audit audit, Clock clock) {
        this.slips = slips;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** She takes it back. @return false if the slip is not within reach */
    public boolean withdraw(UUID slip, UUID step) {
        Optional<Slip> found = slips.find(slip);
        found.filter(one -> one.state() != Slip.State.WITHDRAWN)
                .ifPresent(one -> stop(slip, step, LocalDate.now(clock)));
        return found.isPresent();
    }

    /** Whoever takes back her consent altogether is not consulted on an old slip any more. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        slips.about(withdrawn.person()).stream()
                .filter(one -> one.state() != Slip.State.WITHDRAWN)
                .forEach(one -> stop(
                        one.id(),
                        UUID.nameUUIDFromBytes(("withdrawn:" + one.id()).getBytes(StandardCharsets.UTF_8)),
                        withdrawn.on()));
    }

    private void stop(UUID slip, UUID id, LocalDate on) {
        Slip.Step step = new Slip.Step(
                id, Slip.Step.What.WITHDRAWN, on, null, current.get().account());
        if (slips.add(slip, step)) {
            audit.changed("slip-moved", new Subject("slip", slip), step.kind().name());
        }
        slips.erase(slip);
    }
}
