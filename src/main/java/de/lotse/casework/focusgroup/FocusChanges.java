package de.lotse.casework.focusgroup;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The corrections of the focus groups of the cases within reach. */
@Repository
@Transactional
public class FocusChanges {
    private static final String REASON = "focus_change.reason";
    private final JdbcClient jdbc;
    private final Vault vault;

    FocusChanges(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** All corrections of the case, the newest first. */
    @Transactional(readOnly = true)
    public List<FocusChange> of(CaseId id) {
        return jdbc.sql("""
                        select * from casework_focus_change
                        where municipality_id = database_municipality() and case_id = ? order by changed_at desc, change_id desc
                        """)
                .param(id.value())
                .query((row, number) -> change(row))
                .list();
    }

    /** Whether this correction was written already, e.g. by the first of two clicks. */
    @Transactional(readOnly = true)
    boolean known(FocusChange change) {
        return jdbc.sql("""
                        select exists (select 1 from casework_focus_change
                          where municipality_id = database_municipality() and case_id = ? and change_id = ?)
                        """)
                .params(change.caseId().value(), change.id())
                .query(Boolean.class)
                .single();
    }

    /** Lets the case count to the other group. @return false if it no longer counts to the one it is changed from */
    boolean write(FocusChange change) {
        UUID owner = change.caseId().value();
        boolean changed = jdbc.sql("""
                                update casework_case set focus_group = ?, version = version + 1
                                where municipality_id = database_municipality() and case_id = ? and focus_group is not distinct from ?
                                """)
                        .param(change.to())
                        .param(owner)
                        .param(change.from())
                        .update()
                == 1;
        if (changed) {
            insert(change, owner);
        }
        return changed;
    }

    private void insert(FocusChange change, UUID owner) {
        jdbc.sql("""
                        insert into casework_focus_change (municipality_id, case_id, change_id, from_group, to_group, reason, changed_at,
                          changed_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(owner)
                .param(change.id())
                .param(change.from())
                .param(change.to())
                .param(vault.seal(owner, REASON, change.reason()))
                .param(Timestamp.from(change.at()))
                .param(change.by().value())
                .update();
    }

    private FocusChange change(ResultSet row) throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        return new FocusChange(
                row.getObject("change_id", UUID.class),
                new CaseId(owner),
                row.getString("from_group"),
                row.getString("to_group"),
                vault.open(owner, REASON, row.getBytes("reason")),
                row.getTimestamp("changed_at").toInstant(),
                new AccountId(row.getObject("changed_by", UUID.class)));
    }
}
