package de.lotse.intake.request;

import de.lotse.shared.AccountId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to the requests of the acting municipality. */
@Repository
@Transactional
public class RequestSteps {
    private static final String WORDS = "request.step";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Vault vault;

    RequestSteps(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What became of a step that somebody wanted to take. */
    public enum Added {
        ADDED,
        /** The same form was sent before. */
        ALREADY,
        /** Somebody else took a step meanwhile; nothing was written. */
        OVERTAKEN
    }

    /** Writes the step as the next one, unless somebody was faster. */
    public Added add(RequestStep step) {
        boolean added = jdbc.sql("""
                                insert into intake_request_step (municipality_id, request_id, number, step_id, kind, at, by_account, day,
                                  worker_id, choice, minutes, words)
                                values (database_municipality(), ?, ?, ?, ?, ?, database_account(), ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(step.request())
                        .param(step.number())
                        .param(step.id())
                        .param(step.kind().name())
                        .param(Timestamp.from(step.at()))
                        .param(step.day())
                        .param(step.worker() == null ? null : step.worker().value())
                        .param(step.choice())
                        .param(step.minutes())
                        .param(
                                step.words().isEmpty()
                                        ? null
                                        : vault.seal(step.request(), WORDS, JSON.writeValueAsString(step.words())))
                        .update()
                == 1;
        return added ? Added.ADDED : exists(step.id()) ? Added.ALREADY : Added.OVERTAKEN;
    }

    /** Whether the step was written before. */
    @Transactional(readOnly = true)
    public boolean exists(UUID step) {
        return jdbc.sql("""
                        select exists (select 1 from intake_request_step
                          where municipality_id = database_municipality() and step_id = ?)
                        """).param(step).query(Boolean.class).single();
    }

    /** All steps of the request, in their order. */
    @Transactional(readOnly = true)
    public List<RequestStep> of(UUID request) {
        return jdbc.sql("""
                        select * from intake_request_step where municipality_id = database_municipality() and request_id = ?
                        order by number
                        """).param(request).query((row, number) -> step(row)).list();
    }

    /** All steps of these requests, by request and number. */
    @Transactional(readOnly = true)
    public Map<UUID, List<RequestStep>> of(Collection<UUID> requests) {
        return requests.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select * from intake_request_step where municipality_id = database_municipality() and request_id = any (?)
                        order by request_id, number
                        """).param(requests.toArray(UUID[]::new)).query((row, number) -> step(row)).list().stream()
                        .collect(Collectors.groupingBy(RequestStep::request));
    }

    /** All steps of the municipality since then, and all of requests that are not at their end, by request and number. */
    @Transactional(readOnly = true)
    public List<RequestStep> alive(Instant since) {
        JdbcClient.StatementSpec alive = jdbc.sql("""
                        select s.* from intake_request_step s where s.municipality_id = database_municipality()
                          and (exists (select 1 from intake_request_step late where late.municipality_id = s.municipality_id
                                         and late.request_id = s.request_id and late.at >= ?)
                            or not exists (select 1 from intake_request_step last where last.municipality_id = s.municipality_id
                                         and last.request_id = s.request_id
                                         and last.kind in ('REFUSED', 'WITHDRAWN', 'FIRST_APPOINTMENT')))
                        order by s.request_id, s.number
                        """).param(Timestamp.from(since));
        vault.preload(alive.query((row, number) -> row.getObject("request_id", UUID.class))
                .list());
        return alive.query((row, number) -> step(row)).list();
    }

    /**
     * The requests whose latest assignment is to the acting worker, or to one for whom she stands in today; given back, they are hers no
     * more.
     */
    @Transactional(readOnly = true)
    public List<UUID> assignedToMe() {
        return jdbc.sql("select unnest(intake_assigned())")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The minutes each account spent on clearing from the day until before the other. */
    @Transactional(readOnly = true)
    public Map<AccountId, Integer> minutes(Instant from, Instant until) {
        Map<AccountId, Integer> minutes = new java.util.LinkedHashMap<>();
        jdbc.sql("""
                        select by_account, sum(minutes) from intake_request_step
                        where municipality_id = database_municipality() and at >= ? and at < ? and by_account is not null and minutes > 0
                        group by by_account order by 2 desc
                        """).params(Timestamp.from(from), Timestamp.from(until)).query(row -> {
            minutes.put(new AccountId(row.getObject(1, UUID.class)), row.getInt(2));
        });
        return minutes;
    }

    private RequestStep step(ResultSet row) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        return new RequestStep(
                row.getObject("step_id", UUID.class),
                request,
                row.getInt("number"),
                RequestStep.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                account(row.getObject("by_account", UUID.class)),
                row.getObject("day", LocalDate.class),
                account(row.getObject("worker_id", UUID.class)),
                row.getString("choice"),
                row.getInt("minutes"),
                words(request, row.getBytes("words")));
    }

    private Map<String, String> words(UUID request, byte @Nullable [] sealed) {
        String json = Optional.ofNullable(sealed)
                .map(bytes -> vault.open(request, WORDS, bytes))
                .orElse("{}");
        return json.equals(Vault.ERASED) ? Map.of() : JSON.readValue(json, new TypeReference<>() {});
    }

    private static @Nullable AccountId account(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }
}
