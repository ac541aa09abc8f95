package de.lotse.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.tenancy.Municipalities;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what was recorded, municipality by municipality, every five minutes on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class SealingJob {
    @Bean
    RecurringTask<Void> auditSealing(Municipalities municipalities, AuditChain chain) {
        return Tasks.recurring("audit-seal", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> municipalities
                        .all()
                        .forEach(municipality ->
                                Acting.run(ActingContext.job(municipality.id(), "audit-seal"), chain::seal)));
    }
}
