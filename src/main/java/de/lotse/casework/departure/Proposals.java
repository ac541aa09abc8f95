package de.lotse.casework.departure;

import de.lotse.casework.handover.Successors;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a successor for each of many cases: who is competent for the town, and among them who would run the fewest cases, those
 * proposed before counted in. A person decides.
 */
final class Proposals {
    private final Successors successors;
    private final Map<String, List<Successors.Successor>> byTown = new HashMap<>();
    private final Map<AccountId, Integer> proposed = new HashMap<>();

    Proposals(Successors successors) {
        this.successors = successors;
    }

    /** For a case of somebody living in the town; empty when nobody can take it. */
    String of(CaseId id, @Nullable String town) {
        return best(successors.fit(id, in(town)), _ -> true);
    }

    /** For a case of which only the number is known. */
    String without(Set<AccountId> excluded, AccountId worker) {
        return best(
                in(null),
                one -> !excluded.contains(one.account()) && !one.account().equals(worker));
    }

    private List<Successors.Successor> in(@Nullable String town) {
        return byTown.computeIfAbsent(town == null ? "" : town, _ -> successors.all(town));
    }

    private String best(List<Successors.Successor> able, Predicate<Successors.Successor> fit) {
        return able.stream()
                .filter(fit)
                .min(Comparator.comparing((Successors.Successor one) -> !one.competent())
                        .thenComparingInt(one -> one.open() + proposed.getOrDefault(one.account(), 0)))
                .map(one -> {
                    proposed.merge(one.account(), 1, Integer::sum);
                    return one.account().toString();
                })
                .orElse("");
    }
}
