package de.lotse.casework.closure;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended; taken up again, the closure stays in the history.
 *
 * @param reason key of the concept's reason
 * @param evaluation whether the changes hoped for came about
 * @param duties of the reason that were done, in the concept's words
 * @param left what was still open, and why it was left
 */
public record Closure(
        UUID id,
        Instant at,
        AccountId by,
        String reason,
        @Nullable String subReason,
        Talk talk,
        @Nullable String evaluation,
        @Nullable String note,
        List<String> duties,
        List<Left> left,
        @Nullable Instant reopenedAt) {
    /** The closing talk. */
    public enum Talk {
        HELD,
        /** The client did not want it. */
        WAIVED,
        NOT_POSSIBLE
    }

    /** Something left open. */
    public record Left(String kind, String what, String reason) {}
}
