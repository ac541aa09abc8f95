package de.lotse.casework.casefile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.EachMunicipality;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes drafts that may not be kept any more, so that no text about a client outlives what allowed it (CON-02, CON-08): every day those
 * whose worker can no longer open the case or has left, those of closed cases and those too old; at once those of a client who took her
 * consent back. What may still be written stays: the note of a revocation always, that of closing while the case is open. How many went is
 * on record with the case.
 */
@Service
@Transactional
public class ForgetDrafts {
    static final String JOB = "forget-drafts";
    private final Drafts drafts;
    private final Audit audit;

    ForgetDrafts(Drafts drafts, Audit audit) {
        this.drafts = drafts;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        RecurringTask<Void> forgetDraftsJob(EachMunicipality each, ForgetDrafts forget) {
            return each.every(Duration.ofDays(1), JOB, forget::look);
        }
    }

    /** Looks through the acting municipality; only the job reaches the drafts of everybody. */
    public void look() {
        forget(null);
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        forget(withdrawn.person());
    }

    private void forget(@Nullable PersonId client) {
        for (Drafts.Forgotten gone : drafts.forget(client)) {
            CaseId about = gone.about();
            audit.changed(
                    "drafts-forgotten",
                    about == null ? new Subject("draft", null) : Subject.of(about),
                    String.valueOf(gone.drafts()));
        }
    }
}
