package de.lotse.casework.absence;

import de.lotse.shared.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is asked on a day while somebody is away: her deputy; where that one is away too, hers, and so on until somebody is there (CW-16). Nobody
 * is asked twice: where they name one another, nobody is left.
 */
public final class DeputyChain {
    private final Map<AccountId, AccountId> deputies;
    private final Set<AccountId> closed;

    private DeputyChain(Map<AccountId, AccountId> deputies, Set<AccountId> closed) {
        this.deputies = Map.copyOf(deputies);
        this.closed = Set.copyOf(closed);
    }

    /** By the absences that are known. @param closed whose accounts are closed: they are never there */
    public static DeputyChain on(LocalDate day, Collection<Absence> absences, Set<AccountId> closed) {
        Map<AccountId, AccountId> deputies = new HashMap<>();
        absences.stream().filter(one -> one.on(day)).forEach(one -> deputies.putIfAbsent(one.account(), one.deputy()));
        return new DeputyChain(deputies, closed);
    }

    /** Those who are asked one after the other; empty for somebody who is there. */
    public List<AccountId> asked(AccountId worker) {
        Set<AccountId> asked = new LinkedHashSet<>();
        AccountId next = deputies.get(worker);
        while (next != null && !next.equals(worker) && asked.add(next)) {
            next = deputies.get(next);
        }
        return new ArrayList<>(asked);
    }

    /** The first of them who is there; empty where nobody is left. */
    public Optional<AccountId> here(AccountId worker) {
        return asked(worker).stream()
                .filter(one -> !deputies.containsKey(one) && !closed.contains(one))
                .findFirst();
    }
}
