package de.lotse.capacity.forecast;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The share of cases that last longer than a time, as steps. */
final class Curve {
    private final double[] at;
    private final double[] left;
    private final double last;
    private final double tailRate;

    Curve(double[] at, double[] left, double last, double tailRate) {
        this.at = at;
        this.left = left;
        this.last = last;
        this.tailRate = tailRate;
    }

    /** How long a case lasts that has lasted so many days already. */
    double lasts(double already, RandomGenerator random) {
        double reached = surviving(already);
        if (reached <= 0) {
            return already + Draws.exponential(tailRate, random);
        }
        double level = reached * (1 - random.nextDouble());
        int low = 0;
        int high = left.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (left[middle] <= level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        double until = low < at.length ? at[low] : Math.max(last, already) + Draws.exponential(tailRate, random);
        return Math.max(until, already + random.nextDouble());
    }

    private double surviving(double day) {
        int found = Arrays.binarySearch(at, day);
        int steps = found >= 0 ? found + 1 : -found - 1;
        return steps == 0 ? 1 : left[steps - 1];
    }

    /** The time after which half of the cases are over; where the curve does not go so far, by the average rate. */
    double median() {
        for (int i = 0; i < left.length; i++) {
            if (left[i] <= 0.5) {
                return at[i];
            }
        }
        double reached = left.length == 0 ? 1 : left[left.length - 1];
        return last + Math.log(reached / 0.5) / tailRate;
    }
}
