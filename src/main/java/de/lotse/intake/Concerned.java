package de.lotse.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lotse.casework.absence.AbsenceChanged;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.OrganisationChanged;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether an area of intake comes to the acting worker, remembered for ten seconds, because every page asks it for her menu. A menu is no
 * permission: the pages ask the gate and row-level security, whatever is remembered here.
 */
@Component
public class Concerned {
    private final Acting acting;
    private final Cache<Asked, Boolean> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Concerned(Acting acting) {
        this.acting = acting;
    }

    private record Asked(
            String area,
            @Nullable MunicipalityId municipality,
            @Nullable AccountId account) {}

    /** Whether the area comes to her. @param question asked where the answer is not remembered */
    public boolean by(String area, BooleanSupplier question) {
        ActingContext now = acting.current();
        Asked asked = new Asked(area, now.municipality(), now.account());
        Boolean remembered = known.getIfPresent(asked);
        if (remembered != null) {
            return remembered;
        }
        // Not within the cache's own lock: whoever waits there for a connection would hold up whoever has one.
        boolean answer = question.getAsBoolean();
        known.put(asked, answer);
        return answer;
    }

    /** Who sits where or stands in for whom is different once the change is certain; other nodes follow within the ten seconds. */
    @EventListener({OrganisationChanged.class, AbsenceChanged.class})
    void forget() {
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
