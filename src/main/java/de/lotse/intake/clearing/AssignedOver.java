package de.lotse.intake.clearing;

import de.lotse.capacity.KnowinglyOver;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The assignments that were confirmed although the worker was full, with how full she was. The clearing team and she herself read them at the
 * request, planning as figures without it.
 */
@Repository
@Transactional
class AssignedOver implements KnowinglyOver {
    private final JdbcClient jdbc;
    private final Clock clock;

    AssignedOver(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How full she was. @param given what was assigned to her beside and had not begun @param guide where she is full */
    record Full(BigDecimal used, int given, BigDecimal guide) {}

    /** Keeps it with its step. */
    void add(TakeStep.Command step, AccountId worker, Full full) {
        jdbc.sql("""
                        insert into intake_assigned_over (municipality_id, step_id, request_id, worker_id, used, given, guide, assigned_at,
                          assigned_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, database_account()) on conflict do nothing
                        """)
                .params(step.id(), step.request(), worker.value(), full.used(), full.given(), full.guide())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Those of the request by the id of their step. */
    @Transactional(readOnly = true)
    Map<UUID, Full> of(UUID request) {
        Map<UUID, Full> found = new HashMap<>();
        jdbc.sql("""
                        select step_id, used, given, guide from intake_assigned_over
                        where municipality_id = database_municipality() and request_id = ?
                        """).param(request).query(row -> {
            found.put(
                    row.getObject("step_id", UUID.class),
                    new Full(row.getBigDecimal("used"), row.getInt("given"), row.getBigDecimal("guide")));
        });
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Given> since(LocalDate day) {
        return jdbc.sql("select * from intake_over_since(?)")
                .param(day)
                .query((row, number) -> new Given(
                        row.getObject("assigned_on", LocalDate.class),
                        new AccountId(row.getObject("worker_id", UUID.class)),
                        row.getBigDecimal("used"),
                        row.getInt("given"),
                        row.getBigDecimal("guide"),
                        new AccountId(row.getObject("assigned_by", UUID.class))))
                .list();
    }
}
