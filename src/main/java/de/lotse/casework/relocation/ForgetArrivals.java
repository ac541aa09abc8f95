package de.lotse.casework.relocation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import de.lotse.tenancy.EachMunicipality;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets packages somebody looked into and did not decide about within a day. */
@Configuration(proxyBeanMethods = false)
class ForgetArrivals {
    static final String JOB = "forget-arrivals";
    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> forgetArrivalsJob(EachMunicipality each, ArrivedPackages arrivals, Clock clock) {
        return each.every(
                Duration.ofHours(1), JOB, () -> arrivals.forget(clock.instant().minus(KEPT)));
    }
}
