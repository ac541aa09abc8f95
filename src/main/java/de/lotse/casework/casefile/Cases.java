package de.lotse.casework.casefile;

import de.lotse.access.Grants;
import de.lotse.consent.Consents;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The cases within the acting worker's reach; a case out of reach does not exist here. */
@Repository
@Transactional
public class Cases {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Consents consents;
    private final Grants grants;
    private final SingletonSupplier<String> sql;

    Cases(JdbcClient jdbc, Vault vault, Consents consents, Grants grants, ObjectProvider<CaseTrace> traces) {
        this.sql = SingletonSupplier.of(() -> select(traces.stream()
                .map(trace -> "case when %s then '%s' end".formatted(trace.condition(), trace.name()))
                .collect(Collectors.joining(", "))));
        this.jdbc = jdbc;
        this.vault = vault;
        this.consents = consents;
        this.grants = grants;
    }

    /** Each case with everything a {@link Case} holds. @param traces names of what there is in it, as SQL */
    private static String select(String traces) {
        return """
            select c.*, access_kept(c.main_person_id) as main_person,
              d.decision, d.proposed, d.criteria_met, d.depth, d.decided_at, d.decided_by, d.reason as decision_reason,
              x.closed_at, x.closed_by, x.reason as closure_reason, x.sub_reason, x.kind as closure_kind,
              (select max(t.held_on) from casework_contact t
                where t.municipality_id = c.municipality_id and t.case_id = c.case_id and t.qualified) as last_talk,
              e.phases, e.phases_at, e.phases_by, e.phase_reasons,
              array(select access_kept(p.person_id)::text || ':' || p.role from casework_participant p
                    where p.municipality_id = c.municipality_id and p.case_id = c.case_id and p.left_at is null
                    order by p.role = 'CLIENT' desc, p.noted_at) as participants,
              array_remove(array[%s]::text[], null) as traces
            from casework_case c
            cross join lateral (select coalesce(array_agg(i.phase order by i.entered_at, i.entry_id), '{}') as phases,
                coalesce(array_agg(i.entered_at order by i.entered_at, i.entry_id), '{}') as phases_at,
                coalesce(array_agg(i.entered_by order by i.entered_at, i.entry_id), '{}') as phases_by,
                coalesce(array_agg(i.reason order by i.entered_at, i.entry_id), '{}') as phase_reasons
              from casework_phase_entry i where i.municipality_id = c.municipality_id and i.case_id = c.case_id) e
            left join lateral (select * from casework_decision o
              where o.municipality_id = c.municipality_id and o.case_id = c.case_id order by o.decided_at desc limit 1) d on true
            left join casework_closure x on x.municipality_id = c.municipality_id and x.case_id = c.case_id and x.reopened_at is null
            where c.municipality_id = database_municipality()
            """.formatted(traces);
    }

    /** The case, if it is within reach; whatever the transaction asks of it afterwards is asked within it. */
    @Transactional(readOnly = true)
    public Optional<Case> find(CaseId id) {
        return grants.enter(id)
                ? jdbc.sql(sql.obtain() + " and c.case_id = ?")
                        .param(id.value())
                        .query((row, number) -> theCase(row))
                        .optional()
                : Optional.empty();
    }

    /** The cases of a person within reach, newest first. */
    @Transactional(readOnly = true)
    public List<Case> of(PersonId person) {
        return jdbc.sql(sql.obtain() + """
                         and exists (select 1 from casework_participant p
                          where p.municipality_id = c.municipality_id and p.case_id = c.case_id
                            and p.person_id = any ((select access_same(?))::uuid[]) and p.left_at is null)
                        order by c.opened_at desc
                        """)
                .param(person.value())
                .query((row, number) -> theCase(row))
                .list();
    }

    /** The next number of the year in the acting municipality, e.g. "UN-2026-0147". */
    String nextNumber(String prefix, int year) {
        int next = jdbc.sql("""
                        insert into casework_number (municipality_id, year, last) values (database_municipality(), ?, 1)
                        on conflict (municipality_id, year) do update set last = casework_number.last + 1
                        returning last
                        """).param(year).query(Integer.class).single();
        return "%s-%d-%04d".formatted(prefix, year, next);
    }

    /** Adds the case. @return false if this id was already used, e.g. by a double click */
    boolean insert(Case theCase) {
        int added = jdbc.sql("""
                        insert into casework_case (municipality_id, case_id, number, main_person_id, responsible_id, opened_at,
                          opened_by, access_route, focus_area, focus_group, level, previous_case_id)
                        values (database_municipality(), ?, ?, ?, ?, ?, database_account(), ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(theCase.id().value())
                .param(theCase.number())
                .param(theCase.mainPerson().value())
                .param(theCase.responsible().value())
                .param(Timestamp.from(theCase.openedAt()))
                .param(theCase.accessRoute())
                .param(theCase.focusArea())
                .param(theCase.focusGroup())
                .param(theCase.level())
                .param(theCase.previous() == null ? null : theCase.previous().value())
                .update();
        if (added == 1) {
            LocalDate since = LocalDate.ofInstant(theCase.openedAt(), BERLIN);
            theCase.participants().forEach(participant -> add(theCase.id(), participant, since));
            theCase.phases().forEach(entry -> enter(theCase.id(), entry));
        }
        return added == 1;
    }

    /** Makes somebody else responsible; for whoever takes over and may open the case already. @return false if it was not the giver's */
    public boolean handOver(CaseId id, AccountId giver, AccountId receiver) {
        return jdbc.sql("""
                                update casework_case set responsible_id = ?, version = version + 1
                                where municipality_id = database_municipality() and case_id = ? and responsible_id = ?
                                """).params(receiver.value(), id.value(), giver.value()).update() == 1;
    }

    /** Records that the case entered a phase. */
    void enter(CaseId id, Case.PhaseEntry entry) {
        jdbc.sql("""
                        insert into casework_phase_entry (municipality_id, case_id, entry_id, phase, entered_at, entered_by, reason)
                        values (database_municipality(), ?, gen_random_uuid(), ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(entry.phase())
                .param(Timestamp.from(entry.at()))
                .param(entry.by().value())
                .param(seal(id, "phase.reason", entry.reason()))
                .update();
    }

    /** Keeps the intake decision beside the earlier ones. @return false if this id was already used, e.g. by a double click */
    public boolean decide(CaseId id, UUID decisionId, Case.Decision decision) {
        int added = jdbc.sql("""
                        insert into casework_decision (municipality_id, case_id, decision_id, decision, proposed, criteria_met, depth,
                          decided_at, decided_by, reason)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(id.value())
                .param(decisionId)
                .param(decision.decision())
                .param(decision.proposed())
                .param(decision.criteriaMet().toArray(String[]::new))
                .param(decision.depth())
                .param(Timestamp.from(decision.at()))
                .param(decision.by().value())
                .param(seal(id, "decision.reason", decision.reason()))
                .update();
        return added == 1;
    }

    /** Takes the people into a new case. */
    private void add(CaseId id, Case.Participant participant, LocalDate since) {
        jdbc.sql("""
                        insert into casework_participant (municipality_id, case_id, participation_id, person_id, role, since_on, noted_at,
                          noted_by)
                        values (database_municipality(), ?, gen_random_uuid(), ?, ?, ?, clock_timestamp(), database_account())
                        """)
                .params(
                        id.value(),
                        participant.person().value(),
                        participant.role().name(),
                        since)
                .update();
    }

    private byte @Nullable [] seal(CaseId id, String field, @Nullable String text) {
        return text == null ? null : vault.seal(id.value(), field, text);
    }

    private @Nullable String open(CaseId id, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(id.value(), field, sealed);
    }

    private Case theCase(ResultSet row) throws SQLException {
        CaseId id = new CaseId(row.getObject("case_id", UUID.class));
        UUID previous = row.getObject("previous_case_id", UUID.class);
        PersonId mainPerson = new PersonId(row.getObject("main_person", UUID.class));
        return new Case(
                id,
                row.getInt("version"),
                row.getString("number"),
                mainPerson,
                account(row, "responsible_id"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("access_route"),
                row.getString("focus_area"),
                row.getString("focus_group"),
                row.getString("level"),
                previous == null ? null : new CaseId(previous),
                phases(id, row),
                participants(row),
                decision(id, row),
                row.getObject("last_talk", LocalDate.class),
                closure(row),
                consents.state(mainPerson),
                Set.of((String[]) row.getArray("traces").getArray()));
    }

    private List<Case.PhaseEntry> phases(CaseId id, ResultSet row) throws SQLException {
        String[] phases = (String[]) row.getArray("phases").getArray();
        Timestamp[] at = (Timestamp[]) row.getArray("phases_at").getArray();
        UUID[] by = (UUID[]) row.getArray("phases_by").getArray();
        byte[][] reasons = (byte[][]) row.getArray("phase_reasons").getArray();
        return IntStream.range(0, phases.length)
                .mapToObj(i -> new Case.PhaseEntry(
                        phases[i], at[i].toInstant(), new AccountId(by[i]), open(id, "phase.reason", reasons[i])))
                .toList();
    }

    /** Two records of one person in the same case are one participant. */
    private static List<Case.Participant> participants(ResultSet row) throws SQLException {
        Set<PersonId> seen = new HashSet<>();
        return Arrays.stream((String[]) row.getArray("participants").getArray())
                .map(Cases::participant)
                .filter(one -> seen.add(one.person()))
                .toList();
    }

    private static Case.Participant participant(String personAndRole) {
        int colon = personAndRole.indexOf(':');
        return new Case.Participant(
                new PersonId(UUID.fromString(personAndRole.substring(0, colon))),
                Case.Participant.Role.valueOf(personAndRole.substring(colon + 1)));
    }

    private Case.@Nullable Decision decision(CaseId id, ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return decision == null
                ? null
                : new Case.Decision(
                        decision,
                        row.getString("proposed"),
                        Arrays.asList((String[]) row.getArray("criteria_met").getArray()),
                        row.getString("depth"),
                        row.getTimestamp("decided_at").toInstant(),
                        account(row, "decided_by"),
                        open(id, "decision.reason", row.getBytes("decision_reason")));
    }

    private static Case.@Nullable Closure closure(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("closed_at");
        return at == null
                ? null
                : new Case.Closure(
                        at.toInstant(),
                        account(row, "closed_by"),
                        row.getString("closure_reason"),
                        row.getString("sub_reason"),
                        row.getString("closure_kind"));
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }
}
