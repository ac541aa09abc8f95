package de.lotse.casework.grants;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a colleague work in a case in tandem, and ends that (ACC-02, IN-17). Only the responsible worker may; the case stays hers.
 * Refuses somebody who runs no cases here or is kept out, and a case that takes nothing.
 */
@Service
@Transactional
public class ShareCase {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Cases cases;
    private final Grants grants;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Clock clock;

    ShareCase(Cases cases, Grants grants, Colleagues colleagues, CurrentActor current, Clock clock) {
        this.cases = cases;
        this.grants = grants;
        this.colleagues = colleagues;
        this.current = current;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** They share it already, until another day, which stays. */
        ALREADY,
        /** Somebody else is responsible. */
        NOT_YOURS,
        NO_COLLEAGUE,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        /** No such case or grant within reach. */
        UNKNOWN
    }

    /** Opens the case to the colleague; the same a second time changes nothing. @param until last day; open-ended when null */
    public Outcome share(CaseId id, AccountId with, @Nullable LocalDate until) {
        Outcome refusal = refusal(id);
        if (refusal != null) {
            return refusal;
        }
        if (grants.excluded(id).contains(with)
                || colleagues.caseManagers().stream()
                        .noneMatch(one -> one.account().equals(with))) {
            return Outcome.NO_COLLEAGUE;
        }
        Instant now = clock.instant();
        Instant end =
                until == null ? null : until.plusDays(1).atStartOfDay(BERLIN).toInstant();
        Optional<Grant> running = grants.of(id).stream()
                .filter(one -> tandem(one, now) && one.account().equals(with))
                .findFirst();
        if (running.isPresent()) {
            return Objects.equals(running.get().until(), end) ? Outcome.DONE : Outcome.ALREADY;
        }
        grants.give(id, with, Grant.Reason.TANDEM, end, null);
        return Outcome.DONE;
    }

    /** The tandem ends now. */
    public Outcome end(CaseId id, UUID grant) {
        Outcome refusal = refusal(id);
        if (refusal == Outcome.UNKNOWN || refusal == Outcome.NOT_YOURS) {
            return refusal;
        }
        Optional<Grant> found = grants.of(id).stream()
                .filter(one -> one.id().equals(grant) && tandem(one, clock.instant()))
                .findFirst();
        found.ifPresent(one -> grants.end(one.id()));
        return found.isPresent() ? Outcome.DONE : Outcome.UNKNOWN;
    }

    private static boolean tandem(Grant one, Instant now) {
        return one.reason() == Grant.Reason.TANDEM && one.holds(now);
    }

    private @Nullable Outcome refusal(CaseId id) {
        Optional<Case> found = cases.find(id);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!found.get().responsible().equals(current.get().account())) {
            return Outcome.NOT_YOURS;
        }
        return found.get().writable() ? null : Outcome.STOPPED;
    }
}
