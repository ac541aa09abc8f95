package de.lotse.casework.visit;

import de.lotse.access.CurrentActor;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.PlaceId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The visits of the viewer and those she looks after, for coordination also those missed for long; nobody else's exist here. */
@Repository
@Transactional
public class Visits {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DETAILS = "visit.details";
    private static final String NOTE = "visit.note";
    private static final String SELECT = "select * from casework_visit where municipality_id = database_municipality()";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    Visits(JdbcClient jdbc, Vault vault, CurrentActor actor, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.actor = actor;
        this.events = events;
    }

    /** Somebody left, or a visit is shown to more people than before. */
    record Shown() {}

    /** Everybody who is out, herself or somebody she looks after, the earliest return first. */
    @Transactional(readOnly = true)
    public List<Visit> running() {
        return jdbc.sql(SELECT + " and returned_at is null order by expected_at")
                .query((row, number) -> visit(row))
                .list();
    }

    /** Her own visits that are over, the latest first. */
    @Transactional(readOnly = true)
    public List<Visit> ended() {
        return jdbc.sql(SELECT + " and returned_at is not null and account_id = ? order by left_at desc limit 20")
                .param(me().value())
                .query((row, number) -> visit(row))
                .list();
    }

    /** The visit, if it is hers or she looks after it. */
    @Transactional(readOnly = true)
    public Optional<Visit> find(UUID id) {
        return jdbc.sql(SELECT + " and visit_id = ?")
                .param(id)
                .query((row, number) -> visit(row))
                .optional();
    }

    /** What was done about it, in order. */
    @Transactional(readOnly = true)
    public List<Visit.Note> notes(UUID id) {
        return jdbc.sql("""
                        select * from casework_visit_note where municipality_id = database_municipality() and visit_id = ?
                        order by noted_at
                        """)
                .param(id)
                .query((row, number) -> new Visit.Note(
                        vault.open(id, NOTE, row.getBytes("note")),
                        row.getTimestamp("noted_at").toInstant(),
                        new AccountId(row.getObject("noted_by", UUID.class))))
                .list();
    }

    /** What was written under this identifier. */
    @Transactional(readOnly = true)
    Optional<String> noted(UUID id, UUID noteId) {
        return jdbc.sql("""
                        select note from casework_visit_note
                        where municipality_id = database_municipality() and visit_id = ? and note_id = ?
                        """)
                .params(id, noteId)
                .query((row, number) -> vault.open(id, NOTE, row.getBytes("note")))
                .optional();
    }

    AccountId me() {
        return actor.get().account();
    }

    /** Begins a visit. @return false if she is out already, e.g. by a double click */
    boolean begin(Visit visit) {
        PlaceId place = visit.place();
        boolean begun = jdbc.sql("""
                        insert into casework_visit (municipality_id, visit_id, account_id, watcher_id, place_id, left_at, expected_at, details)
                        values (database_municipality(), ?, database_account(), ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(visit.id())
                        .param(visit.watcher().value())
                        .param(place == null ? null : place.value())
                        .param(Timestamp.from(visit.leftAt()))
                        .param(Timestamp.from(visit.expectedAt()))
                        .param(vault.seal(visit.id(), DETAILS, JSON.writeValueAsString(visit.details())))
                        .update()
                == 1;
        if (begun) {
            events.publishEvent(new Shown());
        }
        return begun;
    }

    /** She comes back later than she thought; an alarm that was raised is over. @return whether it was her own and still runs */
    boolean postpone(UUID id, Instant until) {
        return jdbc.sql("""
                        update casework_visit set expected_at = ?, alarmed_at = null, escalated_at = null
                        where municipality_id = database_municipality() and visit_id = ? and account_id = database_account()
                          and returned_at is null
                        """).params(Timestamp.from(until), id).update() == 1;
    }

    /** She is back. @return whether she was out until now */
    boolean end(UUID id, Instant at) {
        return jdbc.sql("""
                        update casework_visit set returned_at = ?, returned_by = database_account()
                        where municipality_id = database_municipality() and visit_id = ? and returned_at is null
                        """).params(Timestamp.from(at), id).update() == 1;
    }

    /** Keeps what was done. @return false if this identifier was used */
    boolean note(UUID id, UUID noteId, String text) {
        return jdbc.sql("""
                        insert into casework_visit_note (municipality_id, visit_id, note_id, note, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """).params(id, noteId, vault.seal(id, NOTE, text)).update() == 1;
    }

    /** For the job: marks who was expected before the moment and is not back. @return the visits marked now */
    List<UUID> raise(Instant now, Instant expectedBefore) {
        return jdbc.sql("""
                        update casework_visit set alarmed_at = ?
                        where municipality_id = database_municipality() and returned_at is null and alarmed_at is null and expected_at < ?
                        returning visit_id
                        """)
                .params(Timestamp.from(now), Timestamp.from(expectedBefore))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** For the job: lets coordination see who was expected before the moment and is not back. @return the visits it sees from now on */
    List<UUID> escalate(Instant now, Instant expectedBefore) {
        List<UUID> shown = jdbc.sql("""
                        update casework_visit set escalated_at = ?
                        where municipality_id = database_municipality() and returned_at is null and escalated_at is null and expected_at < ?
                        returning visit_id
                        """)
                .params(Timestamp.from(now), Timestamp.from(expectedBefore))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        if (!shown.isEmpty()) {
            events.publishEvent(new Shown());
        }
        return shown;
    }

    /** For the job: deletes what ended before the moment, with its key. */
    void forget(Instant endedBefore) {
        jdbc.sql("""
                        delete from casework_visit where municipality_id = database_municipality() and returned_at < ? returning visit_id
                        """)
                .param(Timestamp.from(endedBefore))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(vault::destroy);
    }

    private Visit visit(ResultSet row) throws SQLException {
        UUID id = row.getObject("visit_id", UUID.class);
        UUID place = row.getObject("place_id", UUID.class);
        return new Visit(
                id,
                new AccountId(row.getObject("account_id", UUID.class)),
                new AccountId(row.getObject("watcher_id", UUID.class)),
                place == null ? null : new PlaceId(place),
                row.getTimestamp("left_at").toInstant(),
                row.getTimestamp("expected_at").toInstant(),
                vault.openBytes(id, DETAILS, row.getBytes("details"))
                        .map(bytes -> JSON.readValue(bytes, Visit.Details.class))
                        .orElseGet(() -> new Visit.Details(null, null, null, null)),
                instant(row.getTimestamp("alarmed_at")),
                instant(row.getTimestamp("returned_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
