package de.lotse.casework.absence;

import de.lotse.access.Grants;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of the municipality is away when, and who stands in for which case within reach. */
@Repository
@Transactional
public class Absences {
    static final CaseTrace STANDING = CaseTrace.rows("deputy", "casework_deputyship", "x.ended_at is null");
    private static final String SELECT =
            "select * from casework_absence where municipality_id = database_municipality()";
    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody stands in for one case from one day to another. @param grant the grant that opens it to her */
    public record Deputyship(
            CaseId caseId, UUID absence, UUID grant, AccountId deputy, LocalDate from, LocalDate until) {}

    /** A case was opened to a deputy's deputy, or closed to her again. @param ends until when it is open; null where it was closed */
    record Onward(CaseId caseId, AccountId deputy, @Nullable Instant ends) {}

    /** Somebody stands in until the last day of an absence. */
    public record Standing(AccountId deputy, LocalDate until) {}

    /** Who stands in for the case on the day. */
    @Transactional(readOnly = true)
    public List<Standing> standing(CaseId id, LocalDate day) {
        return jdbc.sql("""
                        select d.deputy_id, d.until_on from casework_deputyship d
                        join casework_absence a on a.municipality_id = d.municipality_id and a.absence_id = d.absence_id
                        where d.municipality_id = database_municipality() and d.case_id = ? and d.ended_at is null
                          and a.ended_at is null and ? between d.from_on and d.until_on
                        """)
                .param(id.value())
                .param(day)
                .query((row, number) -> new Standing(
                        new AccountId(row.getObject("deputy_id", UUID.class)),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    /** Only one absence of a worker is noted at a time, so that two at once cannot overlap. */
    void lock(AccountId account) {
        jdbc.sql(
                        "select account_id from access_account where municipality_id = database_municipality() and account_id = ? for update")
                .param(account.value())
                .query(UUID.class)
                .optional();
    }

    /** Adds it. @return false if this id was used by a double click */
    boolean insert(Absence absence) {
        return jdbc.sql("""
                                insert into casework_absence (municipality_id, absence_id, account_id, from_on, until_on, kind, deputy_id, noted_at)
                                values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp()) on conflict do nothing
                                """)
                        .param(absence.id())
                        .param(absence.account().value())
                        .param(absence.from())
                        .param(absence.until())
                        .param(absence.kind().name())
                        .param(absence.deputy().value())
                        .update()
                == 1;
    }

    /** Adds an absence in place of its worker. @return her cases, which its deputy may open from the moment on */
    List<CaseId> insertInPlace(Absence absence, Instant begins) {
        return jdbc.sql("select * from casework_absence_in_place(?, ?, ?, ?, ?, ?, ?)")
                .param(absence.id())
                .param(absence.account().value())
                .param(absence.from())
                .param(absence.until())
                .param(absence.deputy().value())
                .param(Timestamp.from(begins))
                .param(Timestamp.from(absence.ends()))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** An absence that was entered in place of the worker ends now. @return to whom which cases are closed by it */
    List<Grants.Ended> endInPlace(AccountId worker, UUID id) {
        return jdbc.sql("select case_id, account_id from casework_absence_in_place_end(?, ?)")
                .params(id, worker.value())
                .query((row, number) -> new Grants.Ended(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .list();
    }

    /** It ends now. @return false if it had ended */
    boolean end(UUID id) {
        return jdbc.sql("""
                                update casework_absence set ended_at = ?, ended_by = database_account()
                                where municipality_id = database_municipality() and absence_id = ? and ended_at is null
                                """).param(Timestamp.from(clock.instant())).param(id).update() == 1;
    }

    /** The absence, if somebody of this municipality noted it. */
    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return query(" and absence_id = ?", id).stream().findFirst();
    }

    /** Those of a worker that lie ahead or go on, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> open(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        return query(" and account_id = ? and ended_at is null order by from_on", account.value()).stream()
                .filter(one -> one.open(today))
                .toList();
    }

    /** Those of them that somebody entered in her place. */
    @Transactional(readOnly = true)
    List<UUID> arranged(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        return query(" and account_id = ? and arranged_by is not null and ended_at is null", account.value()).stream()
                .filter(one -> one.open(today))
                .map(Absence::id)
                .toList();
    }

    /** All that lie ahead or go on in the municipality, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> open() {
        return query(" and until_on >= ? and ended_at is null order by from_on", LocalDate.now(clock));
    }

    /** Who stands in for the cases within reach because of the absence. */
    @Transactional(readOnly = true)
    public List<Deputyship> deputyships(UUID absence) {
        return deputyships(" and d.absence_id = ?", absence);
    }

    /** Who stands in for the case. */
    @Transactional(readOnly = true)
    public List<Deputyship> deputyships(CaseId id) {
        return deputyships(" and d.case_id = ?", id.value());
    }

    /** A deputyship is over with its last day; nobody has to end it then. */
    private List<Deputyship> deputyships(String condition, UUID value) {
        return jdbc.sql("""
                        select d.* from casework_deputyship d
                        where d.municipality_id = database_municipality() and d.ended_at is null and d.until_on >= ?
                        """ + condition)
                .param(LocalDate.now(clock))
                .param(value)
                .query((row, number) -> new Deputyship(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getObject("absence_id", UUID.class),
                        row.getObject("grant_id", UUID.class),
                        new AccountId(row.getObject("deputy_id", UUID.class)),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    /** Where deputies are away themselves, theirs stand in from now on, and who no longer has to leaves. @return what that changed */
    List<Onward> onward(AccountId worker) {
        return jdbc.sql("select the_case, the_account, ends from casework_deputies_onward(?)")
                .param(worker.value())
                .query((row, number) -> {
                    Timestamp ends = row.getTimestamp("ends");
                    return new Onward(
                            new CaseId(row.getObject("the_case", UUID.class)),
                            new AccountId(row.getObject("the_account", UUID.class)),
                            ends == null ? null : ends.toInstant());
                })
                .list();
    }

    void insert(Deputyship deputyship) {
        jdbc.sql("""
                        insert into casework_deputyship (municipality_id, case_id, absence_id, grant_id, deputy_id, from_on, until_on)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        deputyship.caseId().value(),
                        deputyship.absence(),
                        deputyship.grant(),
                        deputyship.deputy().value(),
                        deputyship.from(),
                        deputyship.until())
                .update();
    }

    void end(Deputyship deputyship) {
        jdbc.sql("""
                        update casework_deputyship set ended_at = ?
                        where municipality_id = database_municipality() and case_id = ? and grant_id = ?
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(deputyship.caseId().value())
                .param(deputyship.grant())
                .update();
    }

    private List<Absence> query(String condition, Object value) {
        return jdbc.sql(SELECT + condition)
                .param(value)
                .query((row, number) -> absence(row))
                .list();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Absence(
                row.getObject("absence_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                Absence.Kind.valueOf(row.getString("kind")),
                new AccountId(row.getObject("deputy_id", UUID.class)),
                ended == null ? null : ended.toInstant());
    }
}
