package de.lotse.audit;

import de.lotse.access.Actor;
import de.lotse.access.CurrentActor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records looks and changes in the transaction in which they happen: what was not recorded did not happen, and the other way
 * round. Details never carry content of a case, only what kind of thing was touched.
 */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final CurrentActor current;

    Audit(JdbcClient jdbc, CurrentActor current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** Somebody opened a record and saw it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(Subject subject, String detail) {
        record("look", subject, null, detail);
    }

    /** Somebody changed something. The action is a word such as "contact-recorded". */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String action, Subject subject, String detail) {
        record(action, subject, null, detail);
    }

    /** Something happened that needs a written reason, e.g. emergency access. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void justified(String action, Subject subject, String reason, String detail) {
        record(action, subject, reason, detail);
    }

    private void record(String action, Subject subject, @Nullable String reason, String detail) {
        Optional<Actor> actor = current.find();
        jdbc.sql("""
                        insert into audit_entry (municipality_id, at, account_id, actor, action, subject_kind, subject_id, reason, detail)
                        values (database_municipality(), clock_timestamp(), database_account(), ?, ?, ?, ?, ?, ?)
                        """)
                .param(actor.map(Actor::name).orElse("Lotse"))
                .param(action)
                .param(subject.kind())
                .param(subject.id())
                .param(reason)
                .param(detail)
                .update();
    }
}
