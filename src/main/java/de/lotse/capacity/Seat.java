package de.lotse.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a worker sits on a post on the day that is asked about; whoever does not is counted, but not judged (ORG-03, CAP-01).
 *
 * @param day when the post begins or ended, if it is one of these
 */
public record Seat(State state, @Nullable LocalDate day) {
    /** How it stands. */
    public enum State {
        /** She sits on a post. */
        HELD,
        /** Nobody noted one. */
        NONE,
        /** Hers begins later. */
        BEGINS,
        /** Hers is over and no other period follows it. */
        ENDED
    }

    /** She sits on a post. */
    public static final Seat HELD = new Seat(State.HELD, null);

    static Seat of(boolean held, @Nullable LocalDate begins, @Nullable LocalDate ended) {
        if (held) {
            return HELD;
        }
        return begins != null
                ? new Seat(State.BEGINS, begins)
                : new Seat(ended == null ? State.NONE : State.ENDED, ended);
    }

    boolean held() {
        return state == State.HELD;
    }
}
