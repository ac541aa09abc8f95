package de.lotse.capacity;

import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.Load;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking in one more case of a category would do (CAP-01).
 *
 * @param category null where every case counts the same
 * @param costs hours a week, or one case
 * @param fits how many such cases still find a place, each with a worker who has room for it
 * @param withRoom workers who could take one and stay within the guide value
 * @param thenFull those of them who would be full with it
 */
public record Admission(@Nullable CategoryClass category, BigDecimal costs, int fits, int withRoom, int thenFull) {
    /** For each category, heaviest first; one row where every case counts the same; nothing where the concept sets no limit. */
    static List<Admission> all(List<WorkerCapacity> workers, Measure measure) {
        List<WorkerCapacity> judged = workers.stream()
                .filter(one -> one.working() && one.now().to() != null)
                .toList();
        if (judged.isEmpty()) {
            return List.of();
        }
        return measure.classes().isEmpty()
                ? List.of(of(null, BigDecimal.ONE, judged))
                : measure.classes().stream()
                        .map(one -> of(one, one.hoursPerWeek(), judged))
                        .toList();
    }

    /** The one of the ordinary category, or the only one. */
    static Admission ordinary(List<Admission> all, Measure measure) {
        return all.stream()
                .filter(one -> one.category() == null || one.category().key().equals(measure.ordinary()))
                .findFirst()
                .orElseThrow();
    }

    private static Admission of(@Nullable CategoryClass category, BigDecimal costs, List<WorkerCapacity> judged) {
        int fits = 0;
        int withRoom = 0;
        int thenFull = 0;
        for (WorkerCapacity one : judged) {
            int places = places(one.now(), costs);
            fits += places;
            withRoom += places > 0 ? 1 : 0;
            thenFull += places > 0 && fullWith(one.now(), costs) ? 1 : 0;
        }
        return new Admission(category, costs, fits, withRoom, thenFull);
    }

    private static int places(Load load, BigDecimal costs) {
        BigDecimal to = load.to();
        if (to == null || costs.signum() <= 0) {
            return 0;
        }
        return Math.max(
                0, to.subtract(load.used()).divide(costs, 0, RoundingMode.FLOOR).intValue());
    }

    private static boolean fullWith(Load load, BigDecimal costs) {
        BigDecimal to = load.to();
        return to != null && load.used().add(costs).compareTo(to) >= 0;
    }
}
