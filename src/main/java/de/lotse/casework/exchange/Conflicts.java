package de.lotse.casework.exchange;

import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.vault.Vault;
import java.time.LocalDate;
import java.util.Arrays;
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
    private static final String ABOUT = "conflict.about";
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
        Map<UUID, List<Conflict.Talk>> talks = talks(caseId);
        return jdbc.sql("""
                        select * from casework_conflict where municipality_id = database_municipality() and case_id = ?
                        order by opened_at desc
                        """)
                .param(caseId.value())
                .query((row, number) -> new Conflict(
                        row.getObject("conflict_id", UUID.class),
                        caseId,
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        Arrays.asList((String[]) row.getArray("topics").getArray()),
                        vault.open(caseId.value(), ABOUT, row.getBytes("about")),
                        row.getTimestamp("opened_at").toInstant(),
                        talks.getOrDefault(row.getObject("conflict_id", UUID.class), List.of())))
                .list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Conflict> find(CaseId caseId, UUID id) {
        return of(caseId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Map<UUID, List<Conflict.Talk>> talks(CaseId caseId) {
        record Held(UUID conflict, Conflict.Talk talk) {}
        return jdbc
                .sql("""
                        select * from casework_conflict_talk where municipality_id = database_municipality() and case_id = ? order by stage
                        """)
                .param(caseId.value())
                .query((row, number) -> new Held(
                        row.getObject("conflict_id", UUID.class),
                        new Conflict.Talk(
                                row.getObject("talk_id", UUID.class),
                                row.getInt("stage"),
                                row.getObject("held_on", LocalDate.class),
                                vault.open(caseId.value(), ATTENDED, row.getBytes("attended")),
                                vault.open(caseId.value(), RESULT, row.getBytes("result")),
                                row.getBoolean("agreed"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::conflict, Collectors.mapping(Held::talk, Collectors.toList())));
    }

    /** Keeps it. @return false if this identifier was used, e.g. by a double click */
    boolean add(ClearConflict.Opening opened) {
        UUID caseId = opened.caseId().value();
        return jdbc.sql("""
                        insert into casework_conflict (municipality_id, case_id, conflict_id, organisation_id, topics, about, opened_at,
                          opened_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .params(caseId, opened.id(), opened.office().value())
                        .param(opened.topics().toArray(String[]::new))
                        .param(vault.seal(caseId, ABOUT, opened.about()))
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
