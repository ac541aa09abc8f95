package de.lotse.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every page asks about whoever acts, remembered for ten seconds. It permits nothing: whatever is remembered here, the gate and
 * row-level security are asked for what is shown.
 */
public final class Briefly {
    private final Acting acting;
    private final Cache<Asked, Boolean> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    /** Nothing is remembered yet. */
    public Briefly(Acting acting) {
        this.acting = acting;
    }

    private record Asked(
            String what,
            @Nullable MunicipalityId municipality,
            @Nullable AccountId account) {}

    /** Whether it is so for whoever acts. @param question asked where the answer is not remembered */
    public boolean is(String what, BooleanSupplier question) {
        ActingContext now = acting.current();
        Asked asked = new Asked(what, now.municipality(), now.account());
        Boolean remembered = known.getIfPresent(asked);
        if (remembered != null) {
            return remembered;
        }
        // Not within the cache's own lock: whoever waits there for a connection would hold up whoever has one.
        boolean answer = question.getAsBoolean();
        known.put(asked, answer);
        return answer;
    }

    /** Forgets everybody's answers, once more when the change that made them wrong is certain; other nodes follow within the ten seconds. */
    public void forget() {
        known.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.invalidateAll();
                }
            });
        }
    }
}
