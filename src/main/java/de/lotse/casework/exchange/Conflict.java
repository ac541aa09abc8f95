package de.lotse.casework.exchange;

import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conflict with an authority about a case, cleared in the stages of the concept: a next stage only after the one before was held and
 * brought no agreement (CW-14).
 *
 * @param about the client, or an adult carried in her case, whose release is needed then (CW-02)
 * @param topics keys of the life areas it is about; the release must cover each
 * @param matter where the views differ
 * @param talks the earliest first
 * @param end why no further talk may come; null while nobody took anything back
 */
public record Conflict(
        UUID id,
        CaseId caseId,
        PersonId about,
        OrganisationId organisation,
        List<String> topics,
        String matter,
        Instant openedAt,
        List<Talk> talks,
        @Nullable End end) {
    /** Keeps its own copies. */
    public Conflict {
        topics = List.copyOf(topics);
        talks = List.copyOf(talks);
    }

    /** Whether a talk brought an agreement. */
    public boolean agreed() {
        return !talks.isEmpty() && talks.getLast().agreed();
    }

    /** The stage that comes next, from 1. */
    public int next() {
        return talks.size() + 1;
    }

    /** Whether no further talk comes: agreed, every stage was held, or something was taken back. @param stages how many the concept has */
    public boolean over(int stages) {
        return agreed() || end != null || next() > stages;
    }

    /** What ended it before it was cleared. */
    public enum End {
        /** The person it is about took back the release towards the authority (CON-03a). */
        RELEASE_REVOKED,
        /** She, or the client, took back her consent (CON-02). */
        CONSENT_WITHDRAWN
    }

    /** A talk of one stage. @param attended who took part */
    public record Talk(UUID id, int stage, LocalDate on, String attended, String result, boolean agreed) {}
}
