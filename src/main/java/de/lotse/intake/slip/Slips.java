package de.lotse.intake.slip;

import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The slips the acting worker may see: those her own authority sent, or those sent to the consultation she holds there; PostgreSQL
 * shows nobody else, and to the authority nothing but what it sent and what it was told.
 */
@Repository("routingSlips")
@Transactional
public class Slips {
    private static final String SELECT = """
            select s.*, r.result_id, r.kind as result_kind, r.held_on, r.minutes, r.worker_id, r.provider, r.meets_at, r.place, r.note,
              f.kind as feedback_kind, f.contact, f.given_at
            from intake_slip s
            left join intake_slip_result r using (municipality_id, slip_id)
            left join intake_slip_feedback f using (municipality_id, slip_id)
            where s.municipality_id = database_municipality()
            """;
    private static final String NEWEST = """
             and s.slip_id in (select n.slip_id from intake_slip n where n.municipality_id = database_municipality()
               order by n.sent_at desc limit 500)
            """;
    private static final String WAITING = """
             and r.slip_id is null and not exists (select 1 from intake_slip_step x where x.municipality_id = s.municipality_id
               and x.slip_id = s.slip_id and x.kind = 'WITHDRAWN')
            """;
    private static final String UNANSWERED = """
             and r.slip_id is not null and f.slip_id is null
             and exists (select 1 from intake_slip_step x where x.municipality_id = s.municipality_id and x.slip_id = s.slip_id
               and x.person_id is not null)
             and not exists (select 1 from intake_slip_step x where x.municipality_id = s.municipality_id and x.slip_id = s.slip_id
               and x.kind in ('UNTOLD', 'WITHDRAWN'))
            """;
    private static final String ABOUT = """
             and exists (select 1 from intake_slip_step x where x.municipality_id = s.municipality_id
               and x.slip_id = s.slip_id and x.person_id = any ((select access_same(:person))::uuid[]))
            """;
    private final JdbcClient jdbc;
    private final SlipRows rows;

    Slips(JdbcClient jdbc, SlipRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The newest 500, the newest first. */
    @Transactional(readOnly = true)
    public List<Slip> all() {
        return read(SELECT + NEWEST, Map.of());
    }

    /** Those that wait for their consultation. */
    @Transactional(readOnly = true)
    public List<Slip> waiting() {
        return kept(SELECT + WAITING);
    }

    /** Those with a result the authority was not told, though the person has a record and could release it, and does not refuse. */
    @Transactional(readOnly = true)
    public List<Slip> unanswered() {
        return kept(SELECT + UNANSWERED);
    }

    private List<Slip> kept(String sql) {
        return read(sql, Map.of()).stream().filter(one -> !one.erased()).toList();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Slip> find(UUID id) {
        return read(SELECT + " and s.slip_id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Whether slips come to the acting worker at all. */
    @Transactional(readOnly = true)
    public boolean concern() {
        return jdbc.sql("select intake_slip_concerned()").query(Boolean.class).single();
    }

    /** Whose the slips are that the acting worker sees because she stands in for somebody; her own are missing. */
    @Transactional(readOnly = true)
    public Map<UUID, AccountId> insteadOf(Collection<UUID> ids) {
        Map<UUID, AccountId> whose = new HashMap<>();
        jdbc.sql("select slip_id, away_id from intake_slip_instead_of(?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    whose.putIfAbsent(
                            row.getObject("slip_id", UUID.class), new AccountId(row.getObject("away_id", UUID.class)));
                });
        return whose;
    }

    /** Those about the same person by name and birth date, the newest first. */
    @Transactional(readOnly = true)
    public List<Slip> same(Slip.Who who) {
        return read(SELECT + " and s.same_person = :same", Map.of("same", rows.samePerson(who)));
    }

    /** Those about the person, under whichever of her records. */
    @Transactional(readOnly = true)
    public List<Slip> about(PersonId person) {
        return read(SELECT + ABOUT, Map.of("person", person.value()));
    }

    private List<Slip> read(String sql, Map<String, ?> parameters) {
        List<UUID> ids = jdbc.sql("select slip_id from (" + sql + ") found")
                .params(parameters)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        rows.preload(ids);
        Map<UUID, List<Slip.Step>> steps = steps(ids);
        return jdbc.sql(sql + " order by s.sent_at desc")
                .params(parameters)
                .query((row, number) ->
                        rows.slip(row, steps.getOrDefault(row.getObject("slip_id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Slip.Step>> steps(List<UUID> ids) {
        record Taken(UUID slip, Slip.Step step) {}
        return jdbc
                .sql("""
                        select * from intake_slip_step where municipality_id = database_municipality() and slip_id = any (?)
                        order by noted_at
                        """)
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> new Taken(row.getObject("slip_id", UUID.class), rows.step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Taken::slip, Collectors.mapping(Taken::step, Collectors.toList())));
    }

    /** Keeps it. @return false if this id was used, e.g. by a double click */
    boolean add(Slip slip) {
        return jdbc.sql("""
                        insert into intake_slip (municipality_id, slip_id, organisation_id, target_group, reason, town, language,
                          family_name, given_names, birth_date, phone, wish, same_person, agreed_on, urgent, sent_at, sent_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(slip.id(), slip.office().value(), slip.group())
                        .param(slip.reason())
                        .param(slip.who().town())
                        .param(slip.who().language())
                        .params(rows.sealed(slip.id(), slip.who()))
                        .param(rows.samePerson(slip.who()))
                        .param(slip.agreedOn())
                        .param(slip.urgent())
                        .update()
                == 1;
    }

    /** Keeps a step. @return false if this id was used */
    boolean add(UUID slip, Slip.Step step) {
        PersonId person = step.person();
        return jdbc.sql("""
                        insert into intake_slip_step (municipality_id, slip_id, step_id, kind, happened_on, person_id, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .params(slip, step.id(), step.kind().name(), step.on())
                        .param(person == null ? null : person.value())
                        .update()
                == 1;
    }

    /** Keeps the result. @return false if there is one already */
    boolean add(UUID slip, Slip.Result result) {
        AccountId worker = result.worker();
        return jdbc.sql("""
                        insert into intake_slip_result (municipality_id, slip_id, result_id, kind, held_on, minutes, worker_id, meets_at,
                          provider, place, note, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(slip, result.id(), result.kind().name(), result.heldOn(), result.minutes())
                        .param(worker == null ? null : worker.value())
                        .param(result.meetsAt())
                        .params(rows.sealed(slip, result))
                        .update()
                == 1;
    }

    /** Keeps what the authority is told. @return false if it was told already */
    boolean answer(Slip slip, PersonId person, String recipientKey, Slip.Result.Kind kind, @Nullable String contact) {
        return jdbc.sql("""
                        insert into intake_slip_feedback (municipality_id, slip_id, organisation_id, person_id, recipient_key, kind, contact,
                          given_at, given_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .params(slip.id(), slip.office().value(), person.value(), recipientKey, kind.name())
                        .param(rows.sealedContact(slip.id(), contact))
                        .update()
                == 1;
    }

    /** Calls off the appointment she was placed for, while she has no case. @return whether there was one ahead */
    boolean callOff(UUID slip) {
        return jdbc.sql("select intake_slip_call_off(?)")
                        .param(slip)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Makes what the slip says unreadable for ever. */
    void erase(UUID slip) {
        rows.erase(slip);
    }
}
