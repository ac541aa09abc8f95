package de.lotse.appointments.openhours;

import de.lotse.tenancy.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came to an open hour; known by her number of the day only.
 *
 * @param language what she speaks, if she said it
 * @param need key of the life area she came for, if she said it
 * @param called when somebody began to talk with her; null while she waits
 * @param outcome what came of it; null until it is over
 * @param booked when the appointment that came of it was booked; null until it is
 */
public record Arrival(
        UUID id,
        PlaceId place,
        LocalDate on,
        int number,
        @Nullable String language,
        @Nullable String need,
        Instant came,
        @Nullable Instant called,
        @Nullable Outcome outcome,
        @Nullable Instant booked) {
    /** What came of it (Konzept Kreis Unna 4.1, Offene Sprechstunden). */
    public enum Outcome {
        /** An ad-hoc talk, counted without a name. */
        TALK,
        /** Too crowded or too complex for now: an appointment. */
        APPOINTMENT,
        /** She comes again at another open hour. */
        AGAIN,
        /** She left before it was her turn. */
        LEFT,
        /** She was registered: what is talked about stands in her file, so it is not counted without a name. */
        REGISTERED;

        /** What can be said of her in the queue; that she is registered follows from registering her. */
        static List<Outcome> byHand() {
            return Arrays.stream(values()).filter(one -> one != REGISTERED).toList();
        }
    }

    /** Whether both came to the same place on the same day and said the same. */
    boolean sameAs(Arrival other) {
        return place.equals(other.place())
                && on.equals(other.on())
                && Objects.equals(language, other.language())
                && Objects.equals(need, other.need());
    }

    /** Whether she was promised an appointment that nobody booked yet. */
    boolean promised() {
        return outcome == Outcome.APPOINTMENT && booked == null;
    }

    /** Whether she still waits. */
    public boolean waits() {
        return called == null && outcome == null;
    }
}
