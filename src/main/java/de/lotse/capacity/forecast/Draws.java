package de.lotse.capacity.forecast;

import java.util.random.RandomGenerator;

/** Random numbers of known shape. */
final class Draws {
    private Draws() {}

    /** The time until something happens that happens at this rate. */
    static double exponential(double rate, RandomGenerator random) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    /** A gamma number with this shape and scale one (Marsaglia and Tsang 2000). */
    static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
