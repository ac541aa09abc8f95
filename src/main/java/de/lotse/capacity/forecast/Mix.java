package de.lotse.capacity.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Who comes is of one kind or another, as often as it was; where nobody came lately, as often as they run today. */
final class Mix {
    private final List<Observed.Kind> kinds;
    private final List<Curve> curves;
    private final SplittableRandom random;
    private final double[] weights;
    private final double all;

    Mix(List<Observed.Kind> kinds, List<Curve> curves, SplittableRandom random) {
        this.kinds = kinds;
        this.curves = curves;
        this.random = random;
        boolean came = kinds.stream().anyMatch(kind -> kind.came() > 0);
        this.weights = kinds.stream()
                .mapToDouble(kind -> came ? kind.came() : kind.running().size())
                .toArray();
        this.all = Arrays.stream(weights).sum();
    }

    /** Somebody comes. */
    void come(Queue queue, double at) {
        int kind = pick();
        queue.come(at, kinds.get(kind).costs(), curves.get(kind).lasts(0, random));
    }

    private int pick() {
        double point = random.nextDouble() * all;
        for (int i = 0; i < weights.length; i++) {
            point -= weights[i];
            if (point < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
