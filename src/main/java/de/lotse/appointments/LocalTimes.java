package de.lotse.appointments;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What German clocks show, as a moment. Where daylight saving skips or doubles an hour there is no single answer, and none is guessed. */
public final class LocalTimes {
    /** The clocks of all municipalities. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private LocalTimes() {}

    /** What a clock time means. */
    public sealed interface Reading {
        /** This moment. */
        record Moment(Instant at) implements Reading {}

        /** Clocks never show it: they jump over it in March. */
        record Skipped() implements Reading {}

        /** Clocks show it twice: they go back in October. */
        record Doubled() implements Reading {}
    }

    /** The moment at which clocks show this. */
    public static Reading read(LocalDateTime shown) {
        return switch (BERLIN.getRules().getValidOffsets(shown).size()) {
            case 0 -> new Reading.Skipped();
            case 1 -> new Reading.Moment(shown.atZone(BERLIN).toInstant());
            default -> new Reading.Doubled();
        };
    }
}
