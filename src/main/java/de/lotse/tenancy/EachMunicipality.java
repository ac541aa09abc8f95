package de.lotse.tenancy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import java.time.Duration;
import java.util.Iterator;
import org.springframework.stereotype.Component;

/** Jobs that do the same in every municipality, one after the other, in nobody's name. */
@Component
public class EachMunicipality {
    private final Municipalities municipalities;

    EachMunicipality(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * The job that does the work in each, again and again with the pause between. Where it fails in one, the others still get theirs; the
     * run counts as failed and is told to the log.
     */
    public RecurringTask<Void> every(Duration pause, String job, Runnable work) {
        return Tasks.recurring(job, FixedDelay.of(pause))
                .execute((instance, context) -> each(municipalities.all().iterator(), job, work));
    }

    static void each(Iterator<Municipality> rest, String job, Runnable work) {
        if (rest.hasNext()) {
            try {
                Acting.run(ActingContext.job(rest.next().id(), job), work);
            } finally {
                each(rest, job, work);
            }
        }
    }
}
