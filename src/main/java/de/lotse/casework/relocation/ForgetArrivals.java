package de.lotse.casework.relocation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.tenancy.Municipalities;
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
    RecurringTask<Void> forgetArrivalsJob(Municipalities municipalities, ArrivedPackages arrivals, Clock clock) {
        return Tasks.recurring(JOB, FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> municipalities
                        .all()
                        .forEach(municipality -> Acting.run(
                                ActingContext.job(municipality.id(), JOB),
                                () -> arrivals.forget(clock.instant().minus(KEPT)))));
    }
}
