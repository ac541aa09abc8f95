package de.lotse.capacity;

import de.lotse.casework.Load;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How full one worker is by the model of the concept (CAP-01). She is shown to those who plan and to herself, and never in an order of
 * load (ACC-08).
 *
 * @param organisation who employs her; null where nobody noted it
 * @param seat whether she sits on a post today
 * @param area towns or districts of her post; empty for the whole municipality
 * @param fte her share of a full post; null where she sits on no post today, then no load is judged
 * @param now her load today
 * @param afterOneMore her load after one more case of an ordinary category
 * @param working whether her account is open; cases of somebody who left still count for the municipality
 */
public record WorkerCapacity(
        AccountId account,
        String name,
        @Nullable OrganisationId organisation,
        @Nullable String organisationName,
        Seat seat,
        List<String> area,
        @Nullable BigDecimal fte,
        Carried carried,
        Load now,
        Load afterOneMore,
        boolean working) {
    /** Copies the list. */
    public WorkerCapacity {
        area = List.copyOf(area);
    }

    /**
     * For how many more cases of an ordinary category she has room, as an admission counts it; empty where nothing judges her load.
     *
     * @param given how many are given to her already that do not count among her cases yet
     */
    public OptionalInt places(int given) {
        BigDecimal to = now.to();
        BigDecimal costs = afterOneMore.used().subtract(now.used());
        if (to == null || costs.signum() <= 0) {
            return OptionalInt.empty();
        }
        int all = to.subtract(now.used()).divide(costs, 0, RoundingMode.FLOOR).intValue();
        return OptionalInt.of(Math.max(0, all - given));
    }
}
