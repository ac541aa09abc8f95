package de.lotse.appointments;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes since when a case is urgent, or that it is no longer; from that day the deadline of the concept counts (AP-01, Konzept Kreis Unna
 * 4.1).
 */
@Service
@Transactional
public class NoteUrgency {
    private final Urgencies urgencies;
    private final Cases cases;
    private final CaseDeadlines deadlines;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    NoteUrgency(
            Urgencies urgencies, Cases cases, CaseDeadlines deadlines, CurrentActor current, Audit audit, Clock clock) {
        this.urgencies = urgencies;
        this.cases = cases;
        this.deadlines = deadlines;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on record. */
        record Noted() implements Outcome {}

        /** It stands there already, with another day: sent again after going back. Nothing was noted. */
        record Already() implements Outcome {}

        /** The day lies ahead. */
        record Future() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case within reach, or the concept has no deadline for urgent cases. */
        record Unknown() implements Outcome {}
    }

    /** Notes it. @param since the day from which it counts; null where it is no longer urgent */
    public Outcome note(UUID id, CaseId caseId, @Nullable LocalDate since) {
        Optional<Case> found = cases.find(caseId);
        LocalDate today = LocalDate.now(clock);
        if (found.isEmpty() || deadlines.rules().urgent(today).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!found.get().writable()) {
            return new Outcome.Stopped();
        }
        if (since != null && since.isAfter(today)) {
            return new Outcome.Future();
        }
        Urgencies.Urgency urgency =
                new Urgencies.Urgency(id, caseId, since, current.get().account());
        if (!urgencies.add(urgency)) {
            return urgencies.stands(urgency) ? new Outcome.Noted() : new Outcome.Already();
        }
        audit.changed("case-urgent", Subject.of(caseId), since == null ? "" : since.toString());
        return new Outcome.Noted();
    }
}
