package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Opens the case file to the account from now on. @return the grant, so that exactly this one can be ended */
    public UUID give(CaseId caseId, AccountId to, Grant.Reason reason, @Nullable Instant until, @Nullable String note) {
        return give(caseId, to, reason, null, until, note);
    }

    /** Opens the case file to the account. @param from the beginning of the period; now when null */
    public UUID give(
            CaseId caseId,
            AccountId to,
            Grant.Reason reason,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String note) {
        UUID id = Uuids.next();
        jdbc.sql("""
                        insert into access_grant (municipality_id, grant_id, case_id, account_id, reason, note, from_at, until_at, given_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, coalesce(?::timestamptz, clock_timestamp()), ?, database_account())
                        """)
                .param(id)
                .param(caseId.value())
                .param(to.value())
                .param(reason.name())
                .param(note)
                .param(from == null ? null : Timestamp.from(from))
                .param(until == null ? null : Timestamp.from(until))
                .update();
        events.publishEvent(new Granted(caseId, to, reason, until));
        return id;
    }

    /** Ends this grant; one that has ended stays as it was. */
    public void end(UUID grant) {
        jdbc.sql("""
                        update access_grant set ended_at = clock_timestamp(), ended_by = database_account()
                        where municipality_id = database_municipality() and grant_id = ? and ended_at is null
                        returning case_id, account_id
                        """)
                .param(grant)
                .query((row, number) -> new Ended(
                        new CaseId(row.getObject(1, UUID.class)), new AccountId(row.getObject(2, UUID.class))))
                .list()
                .forEach(events::publishEvent);
    }

    /** Ends every grant of the account on the case file. */
    public void end(CaseId caseId, AccountId of) {
        int ended = jdbc.sql("""
                        update access_grant set ended_at = clock_timestamp(), ended_by = database_account()
                        where municipality_id = database_municipality() and case_id = ? and account_id = ? and ended_at is null
                        """).params(caseId.value(), of.value()).update();
        if (ended > 0) {
            events.publishEvent(new Ended(caseId, of));
        }
    }

    /** Keeps a worker out of a case, e.g. a relative (ACC-06). @param reason key of why */
    public void exclude(CaseId caseId, AccountId account, String reason) {
        exclude(caseId, account, reason, null);
    }

    /** Keeps a worker out of a case. @param note more about it, sealed; for those who may open the case */
    public void exclude(CaseId caseId, AccountId account, String reason, byte @Nullable [] note) {
        int excluded = jdbc.sql("""
                        insert into access_exclusion (municipality_id, case_id, account_id, reason, note, from_at, by_account)
                        values (database_municipality(), ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                .param(caseId.value())
                .param(account.value())
                .param(reason)
                .param(note)
                .update();
        if (excluded == 1) {
            events.publishEvent(new Ended(caseId, account));
        }
    }

    /** Lets her in again; grants that ended stay ended. @return whether she was kept out */
    public boolean lift(CaseId caseId, AccountId account) {
        return jdbc.sql("""
                                update access_exclusion set lifted_at = clock_timestamp(), lifted_by = database_account()
                                where municipality_id = database_municipality() and case_id = ? and account_id = ? and lifted_at is null
                                """).params(caseId.value(), account.value()).update() == 1;
    }

    /** Everybody who is or was kept out of the case, newest first; for those who may open it. */
    @Transactional(readOnly = true)
    public List<Exclusion> exclusions(CaseId caseId) {
        return jdbc.sql("""
                        select * from access_exclusion
                        where municipality_id = database_municipality() and case_id = ? order by from_at desc
                        """)
                .param(caseId.value())
                .query((row, number) -> new Exclusion(
                        caseId,
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("reason"),
                        row.getBytes("note"),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("lifted_at") == null
                                ? null
                                : row.getTimestamp("lifted_at").toInstant()))
                .list();
    }

    /** Who is kept out of the case now; for those who may open it, empty for everybody else. */
    @Transactional(readOnly = true)
    public Set<AccountId> excluded(CaseId caseId) {
        return jdbc
                .sql("""
                        select account_id from access_exclusion
                        where municipality_id = database_municipality() and case_id = ? and lifted_at is null
                        """)
                .param(caseId.value())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The case opens this person too. */
    public void connect(CaseId caseId, PersonId person) {
        jdbc.sql("""
                        insert into access_case_person (municipality_id, case_id, person_id, since_at)
                        values (database_municipality(), ?, ?, clock_timestamp()) on conflict do nothing
                        """).params(caseId.value(), person.value()).update();
    }

    /** Whoever registers a person sees her until she comes into a case, which opens her by its grants; saying it again changes nothing. */
    public void hold(PersonId person) {
        jdbc.sql("""
                        insert into access_person_holder (municipality_id, person_id, account_id, since_at)
                        values (database_municipality(), ?, database_account(), clock_timestamp()) on conflict do nothing
                        """).param(person.value()).update();
    }

    /** Whoever takes over a person sees her from now on, whatever case she is in, until a further one begins; an exclusion beats it. */
    public void takeOver(PersonId person) {
        jdbc.sql("""
                        insert into access_person_holder (municipality_id, person_id, account_id, since_at)
                        values (database_municipality(), ?, database_account(), clock_timestamp())
                        on conflict (municipality_id, account_id, person_id) do update set since_at = excluded.since_at
                        """).param(person.value()).update();
    }

    /**
     * Works in the case file until the transaction ends: its tables then need not ask which cases are open at all.
     *
     * @return false if the acting account may not open it right now; nothing is seen of it then
     */
    @Transactional(readOnly = true)
    public boolean enter(CaseId caseId) {
        return jdbc.sql("select access_enter(?)")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** The case files that are open to the acting account now for other reasons than being hers, by reason. */
    @Transactional(readOnly = true)
    public Map<Grant.Reason, Set<CaseId>> lent() {
        Map<Grant.Reason, Set<CaseId>> lent = new EnumMap<>(Grant.Reason.class);
        jdbc.sql("""
                        select reason, case_id from access_grant
                        where municipality_id = database_municipality() and account_id = database_account() and reason <> 'ASSIGNMENT'
                          and ended_at is null and from_at <= clock_timestamp() and (until_at is null or until_at > clock_timestamp())
                          and case_id = any ((select access_reach())::uuid[])
                        """).query(row -> {
            lent.computeIfAbsent(Grant.Reason.valueOf(row.getString(1)), _ -> new HashSet<>())
                    .add(new CaseId(row.getObject(2, UUID.class)));
        });
        return lent;
    }

    /** The people without a case whom she sees because she stands in today, every record of them, with who looks after them (CW-16). */
    @Transactional(readOnly = true)
    public Map<PersonId, AccountId> lentPeople() {
        Map<PersonId, AccountId> lent = new HashMap<>();
        jdbc.sql("""
                        select one, l.account_id from access_lent_people() l cross join lateral unnest(access_same(l.person_id)) one
                        """).query(row -> {
            lent.putIfAbsent(new PersonId(row.getObject(1, UUID.class)), new AccountId(row.getObject(2, UUID.class)));
        });
        return lent;
    }

    /** The grants on a case file, newest first; for those who may open it. */
    @Transactional(readOnly = true)
    public List<Grant> of(CaseId caseId) {
        return jdbc.sql("""
                        select grant_id, case_id, account_id, reason, from_at, least(ended_at, until_at) as until, given_by
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
                                : row.getTimestamp("until").toInstant(),
                        new AccountId(row.getObject("given_by", UUID.class))))
                .list();
    }
}
