package de.lotse.capacity.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays the next twelve months a thousand times (CAP-04). Each run draws how many people come and how long cases last as they might be
 * as well, given how many cases are known: few cases make wide bands. The same figures and the same seed give the same picture.
 */
final class Simulation {
    static final int RUNS = 1_000;
    static final int MONTHS = 12;
    static final double DAYS = 365.25 / 12;
    /** Whoever waits longer counts as waiting so long. */
    static final double LONGEST = 5 * 365.25;

    /** One in a million years, so that the time of the next one is a number. */
    private static final double NOBODY = 1e-9;

    private final Observed observed;
    private final Inputs inputs;
    private final long seed;
    private final double[][] load = new double[MONTHS][RUNS];
    private final double[][] waiting = new double[MONTHS][RUNS];
    private final double[][] wait = new double[MONTHS][RUNS];

    Simulation(Observed observed, Inputs inputs, long seed) {
        this.observed = observed;
        this.inputs = inputs;
        this.seed = seed;
    }

    /** Plays all runs. @param progress is told after each how many are done */
    Outlook play(IntConsumer progress) {
        for (int run = 0; run < RUNS; run++) {
            play(run, new SplittableRandom(seed + run));
            progress.accept(run + 1);
        }
        List<Outlook.Month> months = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            months.add(new Outlook.Month(
                    month + 1, band(load[month]), Objects.requireNonNull(band(waiting[month])), band(wait[month])));
        }
        return new Outlook(inputs.capacity(), months);
    }

    private void play(int run, SplittableRandom random) {
        double factor = inputs.duration() / 100.0;
        List<Curve> curves = observed.kinds().stream()
                .map(kind -> kind.lasted().draw(random, factor))
                .toList();
        Waits waits = new Waits();
        Queue queue = new Queue(inputs.capacity(), waits);
        Mix mix = new Mix(observed.kinds(), curves, random);
        fill(queue, curves, random);
        for (int i = 0; i < inputs.waiting(); i++) {
            mix.come(queue, 0);
        }
        double rate = rate(random);
        double next = Draws.exponential(rate, random);
        for (int month = 0; month < MONTHS; month++) {
            double end = (month + 1) * DAYS;
            for (; next < end; next += Draws.exponential(rate, random)) {
                mix.come(queue, next);
            }
            queue.advance(end);
            load[month][run] = inputs.capacity() > 0 ? 100 * queue.used() / inputs.capacity() : Double.NaN;
            waiting[month][run] = queue.waiting();
        }
        queue.drain(LONGEST);
        for (int month = 0; month < MONTHS; month++) {
            wait[month][run] = waits.mean(month);
        }
    }

    private void fill(Queue queue, List<Curve> curves, SplittableRandom random) {
        for (int i = 0; i < curves.size(); i++) {
            Observed.Kind kind = observed.kinds().get(i);
            for (int age : kind.running()) {
                queue.occupy(curves.get(i).lasts(age, random) - age, kind.costs());
            }
        }
    }

    /** People a day: what was asked, as uncertain as the months it is compared with; next to nobody where nobody is to come. */
    private double rate(SplittableRandom random) {
        double shape = observed.came() + 0.5;
        return Math.max(NOBODY, inputs.perMonth().doubleValue() * Draws.gamma(shape, random) / shape / DAYS);
    }

    /** Null where no run has a value: months without anybody who came say nothing about waiting, and no posts nothing about load. */
    private static Outlook.@Nullable Band band(double[] runs) {
        double[] sorted = Arrays.stream(runs)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0 ? null : new Outlook.Band(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
