package de.lotse.casework.linking;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what happened with a linkage: contacted, accepted, waiting, started, ended, or failed and why (CW-06). */
@Service
@Transactional
public class MoveLinkage {
    private final Cases cases;
    private final Linkages linkages;
    private final Audit audit;
    private final Clock clock;

    MoveLinkage(Cases cases, Linkages linkages, Audit audit, Clock clock) {
        this.cases = cases;
        this.linkages = linkages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What happened.
     *
     * @param id from the form, so that a double click notes it once
     * @param failure needed when it failed, otherwise null
     */
    public record Command(
            CaseId caseId,
            UUID id,
            UUID linkage,
            Linkage.State state,
            LocalDate on,
            Linkage.@Nullable Failure failure,
            @Nullable String note) {
        /** The first fact of a new linkage. */
        static Command proposed(LinkOffer.Command linked) {
            return new Command(
                    linked.caseId(),
                    UUID.nameUUIDFromBytes(("proposed:" + linked.id()).getBytes(StandardCharsets.UTF_8)),
                    linked.id(),
                    Linkage.State.PROPOSED,
                    linked.on(),
                    null,
                    linked.note());
        }
    }

    /** What came of it. */
    public enum Outcome {
        MOVED,
        /** A failure needs its reason. */
        REASON_MISSING,
        FUTURE,
        CLOSED,
        UNKNOWN
    }

    /** Notes it, or says why not. */
    public Outcome move(Command command) {
        Optional<Case> theCase = cases.find(command.caseId());
        if (theCase.isEmpty()
                || linkages.find(command.caseId(), command.linkage()).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!theCase.get().open()) {
            return Outcome.CLOSED;
        }
        if (command.state() == Linkage.State.FAILED && command.failure() == null) {
            return Outcome.REASON_MISSING;
        }
        if (command.on().isAfter(LocalDate.now(clock))) {
            return Outcome.FUTURE;
        }
        if (linkages.add(command.caseId(), command)) {
            audit.changed(
                    "linkage-moved",
                    Subject.of(command.caseId()),
                    command.state().name());
        }
        return Outcome.MOVED;
    }
}
