package de.lotse.capacity.forecast;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One forecast.
 *
 * @param name null until somebody keeps it as a scenario
 * @param progress percent of the runs that are played
 * @param result null until all runs are played
 */
public record Forecast(
        UUID id,
        @Nullable String name,
        Inputs inputs,
        State state,
        int progress,
        @Nullable Result result,
        Instant startedAt) {
    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        /** Something went wrong while it was played; the log of the server says what. */
        FAILED,
        /** Nobody plays it any more, e.g. because the server was started anew. */
        STOPPED
    }

    /**
     * What came out.
     *
     * @param asToday the same months if nothing changes
     * @param basis on what it rests
     */
    public record Result(Outlook outlook, Inputs today, Outlook asToday, Basis basis) {}
}
