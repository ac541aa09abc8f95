package de.lotse.casework.plan;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an action goal stood on a day; the latest one counts, the earlier ones tell the way. */
public record Progress(
        UUID id,
        UUID goal,
        State state,
        LocalDate on,
        @Nullable String note,
        Instant notedAt,
        AccountId by) {
    /** Whether both say the same about the same goal, whenever and by whom it was noted. */
    boolean same(Progress other) {
        return new Progress(id, goal, state, on, note, other.notedAt, other.by).equals(other);
    }

    /** How a goal stands. */
    public enum State {
        OPEN,
        RUNNING,
        REACHED,
        /** Held up; the note says by what. */
        STUCK,
        /** No longer pursued; the note says why. */
        DROPPED;

        /** Whether nothing is left to do. */
        public boolean over() {
            return this == REACHED || this == DROPPED;
        }

        /** Whether it must be said why. */
        public boolean needsNote() {
            return this == STUCK || this == DROPPED;
        }
    }
}
