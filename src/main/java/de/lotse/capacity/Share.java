package de.lotse.capacity;

import de.lotse.casework.Load;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some workers together, as a provider, a region or the municipality.
 *
 * @param posts shares of full posts that exist, filled or not
 * @param filled shares the workers have together
 * @param carried what is carried by those of them whose share is known; only this is held against the guide value
 * @param aside cases of those whose share is not known
 */
public record Share(
        String name,
        int workers,
        BigDecimal posts,
        BigDecimal filled,
        Carried carried,
        int aside,
        Load now,
        Load afterOneMore) {
    /** The workers together, measured by the concept; one more case of the category is held against the whole. */
    static Share of(
            String name, BigDecimal posts, List<WorkerCapacity> some, Measure measure, @Nullable String category) {
        List<WorkerCapacity> judged =
                some.stream().filter(one -> one.working() && one.fte() != null).toList();
        BigDecimal filled = BigDecimal.ZERO;
        Carried carried = Carried.NOTHING;
        for (WorkerCapacity one : judged) {
            filled = one.fte() == null ? filled : filled.add(one.fte());
            carried = carried.and(one.carried());
        }
        int all = some.stream().mapToInt(one -> one.carried().open()).sum();
        return new Share(
                name,
                (int) some.stream().filter(WorkerCapacity::working).count(),
                posts,
                filled,
                carried,
                all - carried.open(),
                measure.load(judged.isEmpty() ? null : filled, carried),
                measure.afterOne(judged.isEmpty() ? null : filled, carried, category));
    }
}
