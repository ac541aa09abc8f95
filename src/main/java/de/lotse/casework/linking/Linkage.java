package de.lotse.casework.linking;

import de.lotse.directory.OfferId;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer or service put to a goal. It is proposed first, then moves on by dated facts until it ended or failed (CW-06).
 *
 * @param goal the action goal it serves; null where there is no plan yet
 * @param offer the offer of the directory; null for a service named freely
 * @param name how the service is called
 * @param history what happened, the latest first; never empty
 */
public record Linkage(
        UUID id,
        CaseId caseId,
        @Nullable UUID goal,
        @Nullable OfferId offer,
        String name,
        @Nullable String provider,
        Accompaniment accompaniment,
        List<Happened> history) {
    /** Keeps its own copy. */
    public Linkage {
        history = List.copyOf(history);
    }

    /** Where it stands. */
    public State state() {
        return history.getFirst().state();
    }

    /** Whether something may still come of it. */
    public boolean open() {
        return !state().over();
    }

    /** How far it got. */
    public enum State {
        PROPOSED,
        CONTACTED,
        ACCEPTED,
        WAITING,
        STARTED,
        ENDED,
        FAILED;

        /** Whether nothing more comes. */
        public boolean over() {
            return this == ENDED || this == FAILED;
        }
    }

    /** Why it failed, in words that can be counted over cases (SYS-03). */
    public enum Failure {
        NO_PLACE,
        WAITING_TIME,
        NO_LANGUAGE,
        NOT_ELIGIBLE,
        REFUSED,
        TOO_FAR,
        COST,
        NO_CHILDCARE,
        CLIENT_DECLINED,
        OTHER
    }

    /** Who goes along, where no volunteer does (Konzept Kreis Unna 4.1). */
    public enum Accompaniment {
        NONE,
        VOLUNTEER,
        CASE_MANAGER
    }

    /** A dated fact. */
    public record Happened(
            State state,
            LocalDate on,
            @Nullable Failure failure,
            @Nullable String note,
            Instant notedAt,
            AccountId by) {}
}
