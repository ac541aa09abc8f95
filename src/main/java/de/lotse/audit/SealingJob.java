package de.lotse.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import de.lotse.tenancy.EachMunicipality;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what was recorded, municipality by municipality, every five minutes on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class SealingJob {
    @Bean
    RecurringTask<Void> auditSealing(EachMunicipality each, AuditChain chain) {
        return each.every(Duration.ofMinutes(5), "audit-seal", chain::seal);
    }
}
