package de.lotse.casework.exchange;

import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A conflict with an authority about a case, cleared in the stages of the concept: a next stage only after the one before was held and
 * brought no agreement (CW-14).
 *
 * @param topics keys of the life areas it is about; the release must cover each
 * @param talks the earliest first
 */
public record Conflict(
        UUID id,
        CaseId caseId,
        OrganisationId organisation,
        List<String> topics,
        String about,
        Instant openedAt,
        List<Talk> talks) {
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

    /** Whether no further talk comes: agreed, or every stage was held. @param stages how many the concept has */
    public boolean over(int stages) {
        return agreed() || next() > stages;
    }

    /** A talk of one stage. @param attended who took part */
    public record Talk(UUID id, int stage, LocalDate on, String attended, String result, boolean agreed) {}
}
