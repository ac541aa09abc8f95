package de.lotse.casework.contact;

import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the contacts of the cases within reach said before they were corrected; only ever added. */
@Repository
@Transactional
class EarlierWordings {
    /** Whether a contact of the case was ever corrected. */
    static final CaseTrace CORRECTED = CaseTrace.rows("corrected", "casework_earlier_wording", "");

    private static final String REASON = "contact.correction";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Contacts contacts;

    EarlierWordings(JdbcClient jdbc, Vault vault, Contacts contacts) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.contacts = contacts;
    }

    /** Keeps what stands in the case now, before it is corrected. @param reason why it is, if that is said */
    void keep(CaseId caseId, UUID contactId, @Nullable String reason) {
        jdbc.sql("""
                        insert into casework_earlier_wording (municipality_id, case_id, contact_id, version, held_on, held_at, minutes, kind,
                          outcome, qualified, place, language, interpreter, interpreter_gap, needs, person_ids, note, next_step,
                          next_step_on, worded_at, worded_by, replaced_at, replaced_by, reason)
                        select c.municipality_id, c.case_id, c.contact_id, c.version, c.held_on, c.held_at, c.minutes, c.kind, c.outcome,
                          c.qualified, c.place, c.language, c.interpreter, c.interpreter_gap, c.needs, c.person_ids, c.note, c.next_step,
                          c.next_step_on, coalesce(e.replaced_at, c.recorded_at), coalesce(e.replaced_by, c.recorded_by),
                          clock_timestamp(), database_account(), cast(:reason as bytea)
                        from casework_contact c
                        left join casework_earlier_wording e on e.municipality_id = c.municipality_id and e.case_id = c.case_id
                          and e.contact_id = c.contact_id and e.version = c.version - 1
                        where c.municipality_id = database_municipality() and c.case_id = :case and c.contact_id = :id
                        """)
                .param("reason", reason == null ? null : vault.seal(caseId.value(), REASON, reason))
                .param("case", caseId.value())
                .param("id", contactId)
                .update();
    }

    /** What the contact said in the case before, the latest first. */
    @Transactional(readOnly = true)
    List<EarlierWording> of(CaseId caseId, UUID contactId) {
        return jdbc.sql("select w.*, w.worded_by as recorded_by, " + Contacts.PERSONS + """
                         from casework_earlier_wording w
                        where w.municipality_id = database_municipality() and w.case_id = ? and w.contact_id = ?
                        order by w.version desc
                        """)
                .params(caseId.value(), contactId)
                .query((row, number) -> wording(row))
                .list();
    }

    /** The contacts of the case that were corrected. */
    @Transactional(readOnly = true)
    Set<UUID> corrected(CaseId caseId) {
        return Set.copyOf(jdbc.sql("""
                        select distinct contact_id from casework_earlier_wording
                        where municipality_id = database_municipality() and case_id = ?
                        """)
                .param(caseId.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    private EarlierWording wording(ResultSet row) throws SQLException {
        byte[] reason = row.getBytes("reason");
        return new EarlierWording(
                contacts.contact(row),
                row.getTimestamp("worded_at").toInstant(),
                new AccountId(row.getObject("worded_by", UUID.class)),
                row.getTimestamp("replaced_at").toInstant(),
                new AccountId(row.getObject("replaced_by", UUID.class)),
                reason == null ? null : vault.open(row.getObject("case_id", UUID.class), REASON, reason));
    }
}
