package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and ends grants; PostgreSQL reads them at every query. Everything happens in the municipality of whoever acts, and an
 * exclusion beats every grant (ACC-06).
 */
@Repository
@Transactional
public class Grants {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Grants(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A case file was opened to somebody. */
    public record Granted(
            CaseId caseId,
            AccountId account,
            Grant.Reason reason,
            @Nullable Instant until) {}

    /** A case file was closed to somebody. */
    public record Ended(CaseId caseId, AccountId account) {}

    /** Opens the case file to the account. */
    public void give(CaseId caseId, AccountId to, Grant.Reason reason, @Nullable Instant until, @Nullable String note) {
        jdbc.sql("""
                        insert into access_grant (municipality_id, grant_id, case_id, account_id, reason, note, from_at, until_at, given_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, clock_timestamp(), ?, database_account())
                        """)
                .param(Uuids.next())
                .param(caseId.value())
                .param(to.value())
                .param(reason.name())
                .param(note)
                .param(until == null ? null : Timestamp.from(until))
                .update();
        events.publishEvent(new Granted(caseId, to, reason, until));
    }

    /** Ends every grant of the account on the case file. */
    public void end(CaseId caseId, AccountId of) {
        jdbc.sql("""
                        update access_grant set ended_at = clock_timestamp(), ended_by = database_account()
                        where municipality_id = database_municipality() and case_id = ? and account_id = ? and ended_at is null
                        """).params(caseId.value(), of.value()).update();
        events.publishEvent(new Ended(caseId, of));
    }

    /** Keeps a worker out of a case, e.g. a relative (ACC-06). */
    public void exclude(CaseId caseId, AccountId account, String reason) {
        jdbc.sql("""
                        insert into access_exclusion (municipality_id, case_id, account_id, reason, from_at, by_account)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account())
                        """).params(caseId.value(), account.value(), reason).update();
        events.publishEvent(new Ended(caseId, account));
    }

    /** The case opens this person too. */
    public void connect(CaseId caseId, PersonId person) {
        jdbc.sql("""
                        insert into access_case_person (municipality_id, case_id, person_id, since_at)
                        values (database_municipality(), ?, ?, clock_timestamp()) on conflict do nothing
                        """).params(caseId.value(), person.value()).update();
    }

    /** The case no longer opens this person. */
    public void disconnect(CaseId caseId, PersonId person) {
        jdbc.sql("""
                        delete from access_case_person
                        where municipality_id = database_municipality() and case_id = ? and person_id = ?
                        """).params(caseId.value(), person.value()).update();
    }

    /** Whoever registers a person sees her until and beside a case. */
    public void hold(PersonId person) {
        jdbc.sql("""
                        insert into access_person_holder (municipality_id, person_id, account_id, since_at)
                        values (database_municipality(), ?, database_account(), clock_timestamp()) on conflict do nothing
                        """).param(person.value()).update();
    }

    /** Whether the acting account may open the case file right now. */
    @Transactional(readOnly = true)
    public boolean reaches(CaseId caseId) {
        return jdbc.sql("select ? = any ((select access_reach())::uuid[])")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** The grants on a case file, newest first; for those who may open it. */
    @Transactional(readOnly = true)
    public List<Grant> of(CaseId caseId) {
        return jdbc.sql("""
                        select grant_id, case_id, account_id, reason, from_at, coalesce(ended_at, until_at) as until
                        from access_grant
                        where municipality_id = database_municipality() and case_id = ?
                          and case_id = any ((select access_reach())::uuid[])
                        order by from_at desc
                        """)
                .param(caseId.value())
                .query((row, number) -> new Grant(
                        row.getObject("grant_id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Grant.Reason.valueOf(row.getString("reason")),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until") == null
                                ? null
                                : row.getTimestamp("until").toInstant()))
                .list();
    }
}
