package de.lotse.intake.clearing;

import de.lotse.shared.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests that are given to a worker and have not begun: no case yet counts for them, and still her place is taken (IN-06). Read as the
 * clearing team, which sees them all.
 */
@Repository
@Transactional
class GivenRequests {
    private final JdbcClient jdbc;

    GivenRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many each worker has. */
    @Transactional(readOnly = true)
    Map<AccountId, Integer> counts() {
        Map<AccountId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select given.worker_id, count(*)::integer as requests from intake_request_step given
                        where given.municipality_id = database_municipality() and given.kind = 'ASSIGNED' and given.worker_id is not null
                          and not exists (select 1 from intake_request_step later where later.municipality_id = given.municipality_id
                            and later.request_id = given.request_id and later.number > given.number
                            and later.kind in ('ASSIGNED', 'GIVEN_BACK', 'CASE_OPENED', 'FIRST_APPOINTMENT', 'WITHDRAWN'))
                        group by given.worker_id
                        """).query(row -> {
            counts.put(new AccountId(row.getObject("worker_id", UUID.class)), row.getInt("requests"));
        });
        return counts;
    }

    /** Whoever gives the same worker something waits until this transaction ends, and then finds it counted. */
    void alone(AccountId worker) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, database_municipality()))")
                .param("request-given:" + worker.value())
                .query((row, number) -> number)
                .list();
    }
}
