package de.lotse.casework.linking;

import de.lotse.directory.OfferId;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Whether it is planned, but the client is not there yet. */
    public boolean planned() {
        return open() && state() != State.STARTED;
    }

    /** Who learns something when data are passed on for it: the provider, otherwise the service itself. */
    public String recipient() {
        return provider == null ? name : provider;
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
        OTHER,
        /** The client took back the release towards the recipient; noted by the system (CON-03a). */
        RELEASE_REVOKED,
        /** The client took back her consent; noted by the system (CON-02). */
        CONSENT_WITHDRAWN;

        /** Those a worker can choose; the others follow from what the client took back. */
        public static List<Failure> choosable() {
            return Stream.of(values())
                    .filter(failure -> failure != RELEASE_REVOKED && failure != CONSENT_WITHDRAWN)
                    .toList();
        }
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
