package de.lotse.casework.exchange;

import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The conflicts with authorities in the cases within reach. */
@Repository
@Transactional
public class Conflicts {
    private static final String MATTER = "conflict.matter";
    private static final String ATTENDED = "conflict.attended";
    private static final String RESULT = "conflict.result";
    private final JdbcClient jdbc;
    private final Vault vault;

    Conflicts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The conflicts of the case, the newest first. */
    @Transactional(readOnly = true)
    public List<Conflict> of(CaseId caseId) {
        return of(List.of(caseId));
    }

    /** The conflicts of the cases, the newest first. */
    @Transactional(readOnly = true)
    public List<Conflict> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Map<UUID, List<Conflict.Talk>> talks = talks(ids);
        return jdbc.sql("""
                        select c.*, access_kept(c.person_id) as about_whom, e.kind from casework_conflict c
                        left join casework_conflict_end e using (municipality_id, case_id, conflict_id)
                        where c.municipality_id = database_municipality() and c.case_id = any (:cases) order by c.opened_at desc
                        """)
                .param("cases", ids)
                .query((row, number) -> conflict(row, talks))
                .list();
    }

    private Conflict conflict(ResultSet row, Map<UUID, List<Conflict.Talk>> talks) throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        String end = row.getString("kind");
        return new Conflict(
                row.getObject("conflict_id", UUID.class),
                new CaseId(owner),
                new PersonId(row.getObject("about_whom", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Arrays.asList((String[]) row.getArray("topics").getArray()),
                vault.open(owner, MATTER, row.getBytes("matter")),
                row.getTimestamp("opened_at").toInstant(),
                talks.getOrDefault(row.getObject("conflict_id", UUID.class), List.of()),
                end == null ? null : Conflict.End.valueOf(end));
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Conflict> find(CaseId caseId, UUID id) {
        return of(caseId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Map<UUID, List<Conflict.Talk>> talks(UUID[] cases) {
        record Held(UUID conflict, Conflict.Talk talk) {}
        return jdbc
                .sql("""
                        select * from casework_conflict_talk where municipality_id = database_municipality() and case_id = any (:cases)
                        order by stage
                        """)
                .param("cases", cases)
                .query((row, number) -> new Held(row.getObject("conflict_id", UUID.class), talk(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::conflict, Collectors.mapping(Held::talk, Collectors.toList())));
    }

    private Conflict.Talk talk(ResultSet row) throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        return new Conflict.Talk(
                row.getObject("talk_id", UUID.class),
                row.getInt("stage"),
                row.getObject("held_on", LocalDate.class),
                vault.open(owner, ATTENDED, row.getBytes("attended")),
                vault.open(owner, RESULT, row.getBytes("result")),
                row.getBoolean("agreed"));
    }

    /** Keeps it. @return false if this identifier was used, e.g. by a double click */
    boolean add(ClearConflict.Opening opened) {
        UUID caseId = opened.caseId().value();
        return jdbc.sql("""
                        insert into casework_conflict (municipality_id, case_id, conflict_id, person_id, organisation_id, topics, matter,
                          opened_at, opened_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(
                                caseId,
                                opened.id(),
                                opened.about().value(),
                                opened.office().value())
                        .param(opened.topics().toArray(String[]::new))
                        .param(vault.seal(caseId, MATTER, opened.matter()))
                        .update()
                == 1;
    }

    /** Ends it. @return false if it had ended already */
    boolean end(Conflict conflict, Conflict.End kind) {
        return jdbc.sql("""
                        insert into casework_conflict_end (municipality_id, case_id, conflict_id, kind, ended_at, ended_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .params(conflict.caseId().value(), conflict.id(), kind.name())
                        .update()
                == 1;
    }

    /** Keeps a talk. @return false if this identifier was used, e.g. by a double click */
    boolean add(ClearConflict.Held held, int stage) {
        UUID caseId = held.caseId().value();
        return jdbc.sql("""
                        insert into casework_conflict_talk (municipality_id, case_id, talk_id, conflict_id, stage, held_on, attended, result,
                          agreed, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(caseId, held.id(), held.conflict(), stage, held.on())
                        .param(vault.seal(caseId, ATTENDED, held.attended()))
                        .param(vault.seal(caseId, RESULT, held.result()))
                        .param(held.agreed())
                        .update()
                == 1;
    }
}
