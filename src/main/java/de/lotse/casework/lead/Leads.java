package de.lotse.casework.lead;

import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agreements on who leads, of cases within reach. */
@Repository
@Transactional
public class Leads {
    static final CaseTrace AGREED = CaseTrace.rows("lead", "casework_lead", "");
    private static final String OF_CASE = """
            select * from casework_lead where municipality_id = database_municipality() and case_id = ?
            order by since_on desc, noted_at desc
            """;
    private final JdbcClient jdbc;
    private final Vault vault;

    Leads(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Adds an agreement. @return false if this id was used by a double click */
    boolean insert(Lead lead) {
        return jdbc.sql("""
                                insert into casework_lead (municipality_id, case_id, lead_id, kind, account_id, name, since_on, agreed_with, tasks,
                                  noted_at, noted_by)
                                values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(lead.caseId().value())
                        .param(lead.id())
                        .param(lead.kind().name())
                        .param(lead.account() == null ? null : lead.account().value())
                        .param(seal(lead, "name", lead.name()))
                        .param(lead.since())
                        .param(seal(lead, "agreed_with", lead.agreedWith()))
                        .param(seal(lead, "tasks", lead.tasks()))
                        .param(Timestamp.from(lead.notedAt()))
                        .param(lead.notedBy().value())
                        .update()
                == 1;
    }

    /** All agreements of the case, the latest first. */
    @Transactional(readOnly = true)
    public List<Lead> of(CaseId id) {
        return jdbc.sql(OF_CASE)
                .param(id.value())
                .query((row, number) -> lead(row))
                .list();
    }

    /** The one that counts. */
    @Transactional(readOnly = true)
    public Optional<Lead> current(CaseId id) {
        return jdbc.sql(OF_CASE + " limit 1")
                .param(id.value())
                .query((row, number) -> lead(row))
                .optional();
    }

    /**
     * Whether several look after the client: somebody works in tandem, or she has another open case with another worker, as far as the
     * viewer may know.
     */
    @Transactional(readOnly = true)
    public boolean several(CaseId id) {
        return jdbc.sql("""
                        select exists (select 1 from access_grant g
                          where g.municipality_id = database_municipality() and g.case_id = :id and g.reason = 'TANDEM'
                            and g.ended_at is null and g.from_at <= clock_timestamp()
                            and (g.until_at is null or g.until_at > clock_timestamp())
                            and (g.case_id = (select access_here()) or g.case_id = any ((select access_reach())::uuid[])))
                          or exists (select 1 from casework_participant p
                          join casework_case o on o.municipality_id = p.municipality_id and o.case_id = p.case_id
                          where p.municipality_id = database_municipality() and p.left_at is null and p.case_id <> :id
                            and p.person_id = any ((select access_same(c.main_person_id) from casework_case c
                              where c.municipality_id = database_municipality() and c.case_id = :id)::uuid[])
                            and o.responsible_id <> (select c.responsible_id from casework_case c
                              where c.municipality_id = database_municipality() and c.case_id = :id)
                            and not exists (select 1 from casework_closure x where x.municipality_id = o.municipality_id
                              and x.case_id = o.case_id and x.reopened_at is null))
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    private Lead lead(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        UUID account = row.getObject("account_id", UUID.class);
        String agreedWith = open(caseId, row, "agreed_with");
        return new Lead(
                new CaseId(caseId),
                row.getObject("lead_id", UUID.class),
                Lead.Kind.valueOf(row.getString("kind")),
                account == null ? null : new AccountId(account),
                open(caseId, row, "name"),
                row.getObject("since_on", LocalDate.class),
                agreedWith == null ? "" : agreedWith,
                open(caseId, row, "tasks"),
                row.getTimestamp("noted_at").toInstant(),
                new AccountId(row.getObject("noted_by", UUID.class)));
    }

    private byte @Nullable [] seal(Lead lead, String field, @Nullable String text) {
        return text == null ? null : vault.seal(lead.caseId().value(), "lead." + field, text);
    }

    private @Nullable String open(UUID caseId, ResultSet row, String field) throws SQLException {
        byte[] sealed = row.getBytes(field);
        return sealed == null ? null : vault.open(caseId, "lead." + field, sealed);
    }
}
