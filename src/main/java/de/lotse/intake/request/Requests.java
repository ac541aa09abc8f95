package de.lotse.intake.request;

import de.lotse.shared.AccountId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests of the acting municipality. Who acts sees those within her reach; a visitor, in nobody's name, only the one whose code, mailed
 * link or sent form it presents here.
 */
@Repository
@Transactional
public class Requests {
    private static final String ANSWERS = "request.answers";
    private static final String CODE = "request.code";
    private static final String SELECT = """
            select r.*, c.confirmed_at from intake_request r
              left join intake_request_mail_confirmation c on c.municipality_id = r.municipality_id and c.request_id = r.request_id
            where r.municipality_id = database_municipality()""";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final RequestTokens tokens;

    Requests(JdbcClient jdbc, Vault vault, RequestTokens tokens) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.tokens = tokens;
    }

    /** The request, if there is one here. */
    @Transactional(readOnly = true)
    public Optional<Request> find(UUID id) {
        return jdbc.sql(SELECT + " and r.request_id = ?")
                .param(id)
                .query((row, number) -> request(row))
                .optional();
    }

    /** The request with the code, however it was typed. */
    @Transactional(readOnly = true)
    public Optional<Request> withCode(String typed) {
        return presented("code_token", tokens.code(typed));
    }

    /** The request that was sent with exactly these answers under this id of the form: the same form once more. */
    @Transactional(readOnly = true)
    public Optional<Request> sentBefore(UUID id, Answers answers) {
        return presented("sent_token", tokens.sent(id, answers));
    }

    /** The request whose sent form has the proof, as {@link #proof} gave it to the sender. */
    @Transactional(readOnly = true)
    Optional<Request> provenBy(String proof) {
        return presented("sent_token", HexFormat.of().parseHex(proof));
    }

    /** By what the sender of this form is known again, e.g. in its session; says nothing about what was sent. */
    String proof(UUID id, Answers answers) {
        return HexFormat.of().formatHex(tokens.sent(id, answers));
    }

    /** The requests among these that are within reach, oldest first. */
    @Transactional(readOnly = true)
    public List<Request> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : opened(jdbc.sql(SELECT + " and r.request_id = any (?) order by r.received_at, r.request_id")
                        .param(ids.toArray(UUID[]::new)));
    }

    /** All requests that came since then, to which nothing happened yet, or that are among the given ones; oldest first. */
    @Transactional(readOnly = true)
    public List<Request> alive(Instant from, Collection<UUID> always) {
        return opened(jdbc.sql(SELECT + """
                         and (r.received_at >= ? or r.request_id = any (?)
                          or not exists (select 1 from intake_request_step s
                                         where s.municipality_id = r.municipality_id and s.request_id = r.request_id))
                        order by r.received_at, r.request_id""").params(Timestamp.from(from), always.toArray(UUID[]::new)));
    }

    /** What the acting worker sent herself, newest first; not what she wrote down for somebody on the telephone. */
    @Transactional(readOnly = true)
    public List<Request> own() {
        return opened(jdbc.sql(
                SELECT + " and r.account_id = database_account() and r.origin = 'FORM' order by r.received_at desc"));
    }

    /** How many came by the public form since then. */
    @Transactional(readOnly = true)
    public int countSince(Instant from) {
        return jdbc.sql("select intake_received_since(?)")
                .param(Timestamp.from(from))
                .query(Integer.class)
                .single();
    }

    /** The next number of the year: "26-131". */
    String nextNumber(LocalDate today) {
        int next = jdbc.sql("""
                        insert into intake_request_number (municipality_id, year, last) values (database_municipality(), ?, 1)
                        on conflict (municipality_id, year) do update set last = intake_request_number.last + 1
                        returning last
                        """).param(today.getYear()).query(Integer.class).single();
        return "%02d-%03d".formatted(today.getYear() % 100, next);
    }

    /** Adds the request. @return false if this id was already used, e.g. by a double click */
    boolean insert(Request request) {
        byte[] code = tokens.code(request.code());
        tokens.present(code);
        return jdbc.sql("""
                                insert into intake_request (municipality_id, request_id, number, code_token, code, sent_token, received_at,
                                  origin, concept_version, language, answers, account_id)
                                values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(request.id())
                        .param(request.number())
                        .param(code)
                        .param(vault.seal(request.id(), CODE, request.code()))
                        .param(tokens.sent(request.id(), request.answers()))
                        .param(Timestamp.from(request.receivedAt()))
                        .param(request.origin().name())
                        .param(request.conceptVersion())
                        .param(request.language())
                        .param(vault.seal(
                                request.id(), ANSWERS, request.answers().json()))
                        .param(
                                request.account() == null
                                        ? null
                                        : request.account().value())
                        .update()
                == 1;
    }

    /** The request whose address the link confirms. */
    @Transactional(readOnly = true)
    Optional<Request> confirmedBy(String link) {
        return presented("link_token", tokens.link(link));
    }

    /** The one request that has the token in the column; from now on a visitor sees it in this transaction. */
    private Optional<Request> presented(String column, byte[] token) {
        tokens.present(token);
        return jdbc.sql(SELECT + " and " + column + " = ?")
                .param(token)
                .query((row, number) -> request(row))
                .optional();
    }

    private List<Request> opened(JdbcClient.StatementSpec statement) {
        List<UUID> owners = statement
                .query((row, number) -> row.getObject("request_id", UUID.class))
                .list();
        vault.preload(owners);
        return statement.query((row, number) -> request(row)).list();
    }

    private Request request(ResultSet row) throws SQLException {
        UUID id = row.getObject("request_id", UUID.class);
        UUID account = row.getObject("account_id", UUID.class);
        String answers = vault.open(id, ANSWERS, row.getBytes("answers"));
        return new Request(
                id,
                row.getString("number"),
                vault.open(id, CODE, row.getBytes("code")),
                row.getTimestamp("received_at").toInstant(),
                Request.Origin.valueOf(row.getString("origin")),
                row.getInt("concept_version"),
                row.getString("language"),
                answers.equals(Vault.ERASED) ? new Answers(java.util.Map.of(), List.of()) : Answers.of(answers),
                accountId(account),
                row.getTimestamp("confirmed_at") != null);
    }

    private static @Nullable AccountId accountId(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }
}
