package de.lotse.casework.visit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import de.lotse.audit.Audit;
import de.lotse.casework.OutreachSafety;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.EachMunicipality;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks every minute who has not come back, puts that on record, lets coordination see who is missed for long, and forgets visits that
 * ended long ago. Whom it concerns sees it on the next page she opens; nothing leaves by mail.
 */
@Service
@Transactional
public class VisitAlarms {
    static final String JOB = "visit-alarm";
    private final Visits visits;
    private final Concepts concepts;
    private final Audit audit;
    private final Clock clock;

    VisitAlarms(Visits visits, Concepts concepts, Audit audit, Clock clock) {
        this.visits = visits;
        this.concepts = concepts;
        this.audit = audit;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> visitAlarm(EachMunicipality each, VisitAlarms alarms) {
            return each.every(Duration.ofMinutes(1), JOB, alarms::look);
        }
    }

    /** Looks at the acting municipality; only the job sees visits that are not its own. */
    public void look() {
        OutreachSafety concept = concepts.section(OutreachSafety.class);
        OutreachSafety.Visits rule = concept.visits();
        if (rule == null) {
            return;
        }
        Instant now = clock.instant();
        visits.raise(now, now.minus(Duration.ofMinutes(rule.graceMinutes())))
                .forEach(visit -> audit.changed("visit-overdue", GoOnVisit.subject(visit), ""));
        OutreachSafety.Coordination coordination = concept.coordination();
        if (coordination != null) {
            int minutes = rule.graceMinutes() + coordination.afterMinutes();
            visits.escalate(now, now.minus(Duration.ofMinutes(minutes)))
                    .forEach(visit -> audit.changed("visit-escalated", GoOnVisit.subject(visit), ""));
        }
        visits.forget(now.minus(Duration.ofDays(rule.keptDays())));
    }
}
