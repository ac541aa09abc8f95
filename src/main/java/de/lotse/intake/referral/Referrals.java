package de.lotse.intake.referral;

import de.lotse.intake.referral.Referral.Step;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who was passed on to the acting worker, or by her or her authority; PostgreSQL shows nobody else. */
@Repository
@Transactional
public class Referrals {
    private static final String SELECT = """
            select r.*, (select h.account_id from intake_referral_receiver h where h.municipality_id = r.municipality_id
                         and h.referral_id = r.referral_id order by h.place desc limit 1) as receiver
            from intake_referral r where r.municipality_id = database_municipality()
            """;
    private static final String MINE = " and r.referral_id = any ((select intake_referral_mine())::uuid[])";
    private static final String UNFINISHED = """
             and not exists (select 1 from intake_referral_step x where x.municipality_id = r.municipality_id
               and x.referral_id = r.referral_id and x.kind in ('TALKED', 'NOT_REACHED', 'WITHDRAWN') and r.reporter_kind is null)
            """;
    private static final String ABOUT = """
             and (r.person_id = any ((select access_same(:person))::uuid[]) or exists (select 1 from intake_referral_step x
               where x.municipality_id = r.municipality_id and x.referral_id = r.referral_id
                 and x.person_id = any ((select access_same(:person))::uuid[])))
            """;
    private final JdbcClient jdbc;
    private final ReferralRows rows;

    Referrals(JdbcClient jdbc, ReferralRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Those the acting worker has now, the newest first. */
    @Transactional(readOnly = true)
    public List<Referral> mine() {
        return read(SELECT + MINE, Map.of());
    }

    /** Those she or her authority sent, the newest first. */
    @Transactional(readOnly = true)
    public List<Referral> sent() {
        return read(SELECT + " and r.referral_id = any ((select intake_referral_sent())::uuid[])", Map.of());
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Referral> find(UUID id) {
        return read(SELECT + " and r.referral_id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    /** Those she still has to do something for. */
    @Transactional(readOnly = true)
    public List<Referral> open() {
        return read(SELECT + MINE + UNFINISHED, Map.of()).stream()
                .filter(Referral::open)
                .toList();
    }

    /** Whether the acting worker has it now. */
    @Transactional(readOnly = true)
    public boolean mine(UUID id) {
        return jdbc.sql("select :id = any ((select intake_referral_mine())::uuid[])")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Those about the person, under whichever of her records, that the acting worker has or sent. */
    @Transactional(readOnly = true)
    public List<Referral> about(PersonId person) {
        return read(SELECT + ABOUT, Map.of("person", person.value()));
    }

    private List<Referral> read(String sql, Map<String, ?> parameters) {
        List<UUID> ids = jdbc.sql("select referral_id from (" + sql + ") found")
                .params(parameters)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        rows.preload(ids);
        Map<UUID, List<Step>> steps = steps(ids);
        return jdbc.sql(sql + " order by r.received_at desc")
                .params(parameters)
                .query((row, number) ->
                        rows.referral(row, steps.getOrDefault(row.getObject("referral_id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Step>> steps(List<UUID> ids) {
        record Taken(UUID referral, Step step) {}
        return jdbc
                .sql("""
                        select * from intake_referral_step where municipality_id = database_municipality() and referral_id = any (?)
                        order by happened_on, noted_at
                        """)
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> {
                    UUID referral = row.getObject("referral_id", UUID.class);
                    return new Taken(referral, rows.step(referral, row));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Taken::referral, Collectors.mapping(Taken::step, Collectors.toList())));
    }

    /** Keeps it and gives it to its receiver. @return false if this id was used, e.g. by a double click */
    boolean add(Referral referral, AccountId receiver) {
        boolean added = insert(referral);
        if (added) {
            give(referral.id(), receiver);
        }
        return added;
    }

    private boolean insert(Referral referral) {
        Referral.Newcomer who = referral.who();
        Referral.Report report = referral.report();
        OrganisationId office = referral.office();
        PersonId person = who.person();
        List<byte @Nullable []> sealed = rows.sealed(referral.id(), who, report);
        return jdbc.sql("""
                        insert into intake_referral (municipality_id, referral_id, source, access_route, from_account, from_office, town,
                          focus_area, language, agreed_on, family_name, given_names, birth_date, phone, address, wish, reporter,
                          reporter_kind, complexities, person_id, urgent, received_at)
                        values (database_municipality(), ?, ?, ?, database_account(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                          clock_timestamp()) on conflict do nothing
                        """)
                        .params(referral.id(), referral.source().name(), referral.accessRoute())
                        .param(office == null ? null : office.value())
                        .param(who.town())
                        .param(who.focusArea())
                        .param(who.language())
                        .param(referral.agreedOn())
                        .params(sealed)
                        .param(report == null ? null : report.kind().name())
                        .param(
                                report == null
                                        ? new String[0]
                                        : report.complexities().toArray(String[]::new))
                        .param(person == null ? null : person.value())
                        .param(referral.urgent())
                        .update()
                == 1;
    }

    /** Gives it to somebody, in place of whoever has it. */
    void give(UUID referral, AccountId receiver) {
        jdbc.sql("""
                        insert into intake_referral_receiver (municipality_id, referral_id, place, account_id, given_at, given_by)
                        values (database_municipality(), :id, (select count(*) + 1 from intake_referral_receiver
                            where municipality_id = database_municipality() and referral_id = :id),
                          :to, clock_timestamp(), database_account())
                        """).param("id", referral).param("to", receiver.value()).update();
    }

    /** Keeps a step. @return false if this id was used, e.g. by a double click */
    boolean add(UUID referral, Step step) {
        PersonId person = step.person();
        return jdbc.sql("""
                        insert into intake_referral_step (municipality_id, referral_id, step_id, kind, happened_on, outcome, note,
                          person_id, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(referral, step.id(), step.kind().name(), step.on())
                        .param(step.outcome())
                        .param(rows.sealedNote(referral, step.note()))
                        .param(person == null ? null : person.value())
                        .update()
                == 1;
    }

    /** Keeps at the referral that its slip was taken back. @return false if none came of the slip, or it was withdrawn before */
    boolean endWithSlip(UUID slip, Step withdrawal) {
        return jdbc.sql("""
                        insert into intake_referral_step (municipality_id, referral_id, step_id, kind, happened_on, noted_at, noted_by)
                        select database_municipality(), :slip, :step, :kind, :on, clock_timestamp(), database_account()
                        where intake_slip_went_on(:slip)
                        on conflict do nothing
                        """)
                        .param("slip", slip)
                        .param("step", withdrawal.id())
                        .param("kind", withdrawal.kind().name())
                        .param("on", withdrawal.on())
                        .update()
                == 1;
    }

    /** Makes what she told unreadable for ever. */
    void erase(UUID referral) {
        rows.erase(referral);
    }
}
