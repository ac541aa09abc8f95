package de.lotse.intake.clearing;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.capacity.WorkerCapacity;
import de.lotse.casework.Load;
import de.lotse.intake.request.TakeStep;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record that somebody was given a request although she was full, and how full that was (CAP-01). */
@Component
@Transactional
class NoteOver {
    private final AssignedOver over;
    private final Audit audit;

    NoteOver(AssignedOver over, Audit audit) {
        this.over = over;
        this.audit = audit;
    }

    /** Notes it; nothing where no guide value says when she is full. @param given what was assigned to her before and had not begun */
    void note(TakeStep.Command step, WorkerCapacity worker, int given) {
        Load now = worker.now();
        BigDecimal guide = now.to();
        if (guide != null) {
            over.add(step, worker.account(), new AssignedOver.Full(now.used(), given, guide));
            audit.changed(
                    "assigned-although-full",
                    new Subject("request", step.request()),
                    now.used().toPlainString() + " + " + given + " / " + guide.toPlainString());
        }
    }

    /** What was noted at the request, by the id of the step. */
    Map<UUID, AssignedOver.Full> of(UUID request) {
        return over.of(request);
    }
}
