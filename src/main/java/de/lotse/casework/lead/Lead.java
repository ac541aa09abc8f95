package de.lotse.casework.lead;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One agreement on who leads; the latest counts.
 *
 * @param account the colleague who leads; null where somebody outside does
 * @param name who leads outside, with her service
 * @param agreedWith with whom it was agreed
 * @param tasks who does what
 */
public record Lead(
        CaseId caseId,
        UUID id,
        Kind kind,
        @Nullable AccountId account,
        @Nullable String name,
        LocalDate since,
        String agreedWith,
        @Nullable String tasks,
        Instant notedAt,
        AccountId notedBy) {
    /** Whether both are the same agreement with the same words, whenever and by whom it was noted. */
    boolean same(Lead other) {
        return new Lead(caseId, id, kind, account, name, since, agreedWith, tasks, other.notedAt, other.notedBy)
                .equals(other);
    }

    /** Who leads. */
    public enum Kind {
        /** Whoever is responsible for the case, also after a transfer. */
        RESPONSIBLE,
        COLLEAGUE,
        OUTSIDE,
        /** Nobody has to: one adviser is left. */
        NOBODY
    }
}
