package de.lotse.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Runs the recurring jobs that modules contribute: they survive restarts and run once in a cluster. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<RecurringTask<?>> tasks) {
        return Scheduler.create(dataSource)
                .startTasks(tasks)
                .tableName("database_job")
                .threads(2)
                .pollingInterval(Duration.ofSeconds(10))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    Starter jobsStarter(Scheduler scheduler) {
        return new Starter(scheduler);
    }

    /** Starts the jobs once the application answers requests. */
    record Starter(Scheduler scheduler) {
        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}
