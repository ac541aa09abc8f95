package de.lotse.capacity.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How long cases last, learned from those that ended and from those still open, which have lasted at least so long (Kaplan and Meier
 * 1958): counting ended ones alone would make cases look shorter than they are. Beyond the longest known case the rate of endings goes
 * on as on average.
 */
final class Durations {
    /** Beyond so many cases, more do not make the curve better, only slower. */
    private static final int MOST = 600;

    private final int[] days;
    private final boolean[] ended;
    private final double exposure;
    private final int endings;
    private final int known;
    private final int knownEndings;

    /** One case. @param days how long it lasted, or lasts by now */
    record Case(int days, boolean ended) {}

    Durations(List<Case> cases) {
        known = cases.size();
        knownEndings = (int) cases.stream().filter(Case::ended).count();
        List<Case> some = thinned(cases);
        days = some.stream().mapToInt(one -> Math.max(1, one.days())).toArray();
        ended = new boolean[days.length];
        for (int i = 0; i < days.length; i++) {
            ended[i] = some.get(i).ended();
        }
        exposure = Arrays.stream(days).asDoubleStream().sum();
        endings = (int) some.stream().filter(Case::ended).count();
    }

    /** Every so-many-th of the cases by length, so that the curve stays the same. */
    private static List<Case> thinned(List<Case> cases) {
        List<Case> sorted =
                cases.stream().sorted(Comparator.comparingInt(Case::days)).toList();
        int step = (sorted.size() + MOST - 1) / MOST;
        return step <= 1
                ? sorted
                : IntStream.range(0, sorted.size() / step)
                        .mapToObj(i -> sorted.get(i * step))
                        .toList();
    }

    /** How many cases it rests on, also where only some of them make the curve. */
    int cases() {
        return known;
    }

    /** How many of those ended. */
    int endings() {
        return knownEndings;
    }

    /** A curve as it might be as well: cases drawn anew, so that few cases give curves that differ much. */
    Curve draw(RandomGenerator random, double factor) {
        int[] times = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            times[random.nextInt(days.length)]++;
        }
        double rate = Draws.gamma(endings + 0.5, random) / Math.max(1, exposure);
        return curve(times, rate, factor);
    }

    /** The curve itself. */
    Curve curve(double factor) {
        int[] once = new int[days.length];
        Arrays.fill(once, 1);
        return curve(once, (endings + 0.5) / Math.max(1, exposure), factor);
    }

    private Curve curve(int[] times, double rate, double factor) {
        double[] at = new double[days.length];
        double[] left = new double[days.length];
        int atRisk = Arrays.stream(times).sum();
        double surviving = 1;
        int steps = 0;
        for (int i = 0; i < days.length; ) {
            int day = days[i];
            int over = 0;
            int gone = 0;
            for (; i < days.length && days[i] == day; i++) {
                over += ended[i] ? times[i] : 0;
                gone += times[i];
            }
            if (over > 0) {
                surviving *= 1 - (double) over / atRisk;
                at[steps] = day * factor;
                left[steps++] = surviving;
            }
            atRisk -= gone;
        }
        double last = days.length == 0 ? 0 : days[days.length - 1] * factor;
        return new Curve(Arrays.copyOf(at, steps), Arrays.copyOf(left, steps), last, rate / factor);
    }
}
