package de.lotse.casework.closure;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the cases within reach ended. */
@Repository
@Transactional
public class Closures {
    private final JdbcClient jdbc;
    private final Vault vault;

    Closures(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** All closures of the case, the latest first. */
    @Transactional(readOnly = true)
    public List<Closure> of(CaseId caseId) {
        return jdbc.sql("""
                        select * from casework_closure where municipality_id = database_municipality() and case_id = ?
                        order by closed_at desc
                        """)
                .param(caseId.value())
                .query((row, number) -> closure(caseId, row))
                .list();
    }

    private Closure closure(CaseId caseId, ResultSet row) throws SQLException {
        UUID id = row.getObject("closure_id", UUID.class);
        Timestamp reopened = row.getTimestamp("reopened_at");
        return new Closure(
                id,
                row.getTimestamp("closed_at").toInstant(),
                new AccountId(row.getObject("closed_by", UUID.class)),
                row.getString("reason"),
                row.getString("sub_reason"),
                Closure.Talk.valueOf(row.getString("talk")),
                open(caseId, "closure.evaluation", row.getBytes("evaluation")),
                open(caseId, "closure.note", row.getBytes("note")),
                Arrays.asList((String[]) row.getArray("duties").getArray()),
                left(caseId, id),
                reopened == null ? null : reopened.toInstant());
    }

    private List<Closure.Left> left(CaseId caseId, UUID closure) {
        return jdbc.sql("""
                        select kind, what, reason from casework_closure_settlement
                        where municipality_id = database_municipality() and case_id = ? and closure_id = ? order by kind, obstacle_id
                        """)
                .params(caseId.value(), closure)
                .query((row, number) -> new Closure.Left(
                        row.getString("kind"),
                        Objects.requireNonNull(open(caseId, "closure_settlement.what", row.getBytes("what"))),
                        Objects.requireNonNull(open(caseId, "closure_settlement.reason", row.getBytes("reason")))))
                .list();
    }

    /** Closes the case. @return false if it is closed already, e.g. by a double click */
    boolean insert(CloseCase.Command command, String kind, List<Obstacle> left) {
        UUID caseId = command.caseId().value();
        int closed = jdbc.sql("""
                        insert into casework_closure (municipality_id, case_id, closure_id, closed_at, closed_by, reason, sub_reason,
                          kind, talk, evaluation, note, duties)
                        values (database_municipality(), ?, ?, clock_timestamp(), database_account(), ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(caseId)
                .param(command.id())
                .param(command.reason())
                .param(command.subReason())
                .param(kind)
                .param(command.talk().name())
                .param(seal(caseId, "closure.evaluation", command.evaluation()))
                .param(seal(caseId, "closure.note", command.note()))
                .param(command.duties().toArray(String[]::new))
                .update();
        if (closed == 1) {
            left.forEach(obstacle -> insert(command, obstacle));
        }
        return closed == 1;
    }

    private void insert(CloseCase.Command command, Obstacle obstacle) {
        UUID caseId = command.caseId().value();
        jdbc.sql("""
                        insert into casework_closure_settlement (municipality_id, case_id, closure_id, obstacle_id, kind, what, reason)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?)
                        """)
                .param(caseId)
                .param(command.id())
                .param(obstacle.id())
                .param(obstacle.kind())
                .param(seal(caseId, "closure_settlement.what", obstacle.what()))
                .param(seal(caseId, "closure_settlement.reason", command.left().get(obstacle.id())))
                .update();
    }

    /** Takes the case up again. @return false if it is not closed */
    boolean reopen(CaseId caseId) {
        return jdbc.sql("""
                        update casework_closure set reopened_at = clock_timestamp(), reopened_by = database_account()
                        where municipality_id = database_municipality() and case_id = ? and reopened_at is null
                        """).param(caseId.value()).update() == 1;
    }

    private byte @Nullable [] seal(UUID caseId, String field, @Nullable String text) {
        return text == null ? null : vault.seal(caseId, field, text);
    }

    private @Nullable String open(CaseId caseId, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(caseId.value(), field, sealed);
    }
}
