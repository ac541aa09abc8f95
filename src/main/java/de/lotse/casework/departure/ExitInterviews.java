package de.lotse.casework.departure;

import de.lotse.shared.AccountId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The talks with workers who leave: for coordination all, for anybody else her own, and what was passed on to her. */
@Repository
@Transactional
class ExitInterviews {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONTENT = "exit.content";
    private static final String KNOWLEDGE = "exit.knowledge";
    private final JdbcClient jdbc;
    private final Vault vault;

    ExitInterviews(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What was noted about the worker, the latest first. */
    @Transactional(readOnly = true)
    public List<ExitInterview> of(AccountId worker) {
        return jdbc.sql("""
                        select * from casework_exit_interview where municipality_id = database_municipality() and account_id = ?
                        order by noted_at desc
                        """)
                .param(worker.value())
                .query((row, number) -> interview(row))
                .list();
    }

    /** What was passed on from this talk. */
    @Transactional(readOnly = true)
    public Optional<ExitInterview.Knowledge> passedOn(UUID interview) {
        return jdbc.sql(
                        "select * from casework_exit_knowledge where municipality_id = database_municipality() and interview_id = ?")
                .param(interview)
                .query((row, number) -> knowledge(row))
                .optional();
    }

    /** What was passed on to her, the latest first. */
    @Transactional(readOnly = true)
    public List<ExitInterview.Knowledge> received(AccountId successor) {
        return jdbc.sql("""
                        select * from casework_exit_knowledge where municipality_id = database_municipality() and successor_id = ?
                        order by noted_at desc
                        """)
                .param(successor.value())
                .query((row, number) -> knowledge(row))
                .list();
    }

    /** Notes the talk. @return false if this identifier was used, e.g. by a double click */
    boolean add(ExitInterview interview) {
        UUID id = interview.id();
        return jdbc.sql("""
                        insert into casework_exit_interview (municipality_id, interview_id, account_id, held, happened_on, content,
                          noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .param(id)
                        .param(interview.worker().value())
                        .param(interview.held())
                        .param(interview.on())
                        .param(vault.seal(id, CONTENT, JSON.writeValueAsString(interview.content())))
                        .update()
                == 1;
    }

    /** Passes on what whoever comes after her must know. */
    void pass(UUID interview, AccountId worker, AccountId successor, String knowledge) {
        jdbc.sql("""
                        insert into casework_exit_knowledge (municipality_id, interview_id, account_id, successor_id, knowledge, noted_at)
                        values (database_municipality(), ?, ?, ?, ?, clock_timestamp())
                        """)
                .param(interview)
                .param(worker.value())
                .param(successor.value())
                .param(vault.seal(interview, KNOWLEDGE, knowledge))
                .update();
    }

    private ExitInterview interview(ResultSet row) throws SQLException {
        UUID id = row.getObject("interview_id", UUID.class);
        return new ExitInterview(
                id,
                account(row, "account_id"),
                row.getBoolean("held"),
                row.getObject("happened_on", java.time.LocalDate.class),
                content(vault.open(id, CONTENT, row.getBytes("content"))),
                row.getTimestamp("noted_at").toInstant(),
                account(row, "noted_by"));
    }

    private static ExitInterview.Content content(String opened) {
        return opened.equals(Vault.ERASED)
                ? new ExitInterview.Content(opened, null, opened, null)
                : JSON.readValue(opened, ExitInterview.Content.class);
    }

    private ExitInterview.Knowledge knowledge(ResultSet row) throws SQLException {
        UUID id = row.getObject("interview_id", UUID.class);
        return new ExitInterview.Knowledge(
                account(row, "account_id"),
                account(row, "successor_id"),
                vault.open(id, KNOWLEDGE, row.getBytes("knowledge")),
                row.getTimestamp("noted_at").toInstant());
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }
}
