package de.lotse.capacity.forecast;

import java.time.Instant;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
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
        int progress,
        @Nullable Result result,
        Instant startedAt) {
    /**
     * What came out.
     *
     * @param asToday the same months if nothing changes
     * @param basis on what it rests
     */
    public record Result(Outlook outlook, Inputs today, Outlook asToday, Basis basis) {}

    /**
     * On what a forecast rests.
     *
     * @param running cases that took a place
     * @param came cases opened in the observed months
     * @param lasted cases whose length is known, ended or still open
     * @param ended those of them that ended
     * @param medianDays after which half of the cases are over
     * @param pooled categories with too few cases for a curve of their own
     */
    public record Basis(
            int running,
            int came,
            double months,
            int lasted,
            int ended,
            double medianDays,
            int pooled,
            boolean keyed,
            boolean hours) {
        private static final int FEW = 20;

        /** Whether it rests on so few cases that only the width of the bands says something. */
        public boolean few() {
            return ended < FEW || came < FEW;
        }

        static Basis of(Observed observed) {
            return new Basis(
                    observed.running(),
                    observed.came(),
                    observed.months(),
                    known(observed, Durations::cases),
                    known(observed, Durations::endings),
                    observed.kinds().stream()
                            .max(java.util.Comparator.comparingInt(
                                    kind -> kind.lasted().cases()))
                            .map(kind -> kind.lasted().curve(1).median())
                            .orElse(0.0),
                    (int) observed.kinds().stream().filter(kind -> !kind.own()).count(),
                    observed.keyed(),
                    observed.hours());
        }

        /** Of all kinds together; where the lengths of all cases stand in for one kind, those are all there are. */
        private static int known(Observed observed, ToIntFunction<Durations> of) {
            IntStream each = observed.kinds().stream().mapToInt(kind -> of.applyAsInt(kind.lasted()));
            return observed.kinds().stream().allMatch(Observed.Kind::own)
                    ? each.sum()
                    : each.max().orElse(0);
        }
    }
}
