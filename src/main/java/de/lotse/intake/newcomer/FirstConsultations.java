package de.lotse.intake.newcomer;

import de.lotse.intake.newcomer.FirstConsultation.FollowUp;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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

/** The first consultations of the people within reach. */
@Repository
@Transactional
public class FirstConsultations {
    private static final String PROVIDER = "consultation.provider";
    private static final String FINDINGS = "consultation.findings";
    private static final String RESULT = "followUp.result";
    private static final String SELECT =
            "select * from intake_consultation where municipality_id = database_municipality()";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    FirstConsultations(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** All within reach, the newest first. */
    @Transactional(readOnly = true)
    public List<FirstConsultation> all() {
        return read(SELECT, Map.of());
    }

    /** Those still to be asked for by the acting worker, or by whom she stands in for (CW-16): whoever looks after the person now. */
    @Transactional(readOnly = true)
    public List<FirstConsultation> toFollowUp() {
        return read(
                        SELECT + " and follow_up_on is not null"
                                + " and intake_asks_again(person_id, noted_by)"
                                + " = any (array[database_account()] || (select access_stands_in_for())::uuid[])",
                        Map.of())
                .stream()
                .filter(one -> one.nextOn() != null)
                .toList();
    }

    /** Who would ask again if she were not away, of those for which the acting worker stands in. */
    @Transactional(readOnly = true)
    public Map<UUID, AccountId> insteadOf(Collection<UUID> ids) {
        Map<UUID, AccountId> whose = new HashMap<>();
        jdbc.sql("""
                        select consultation_id, asks from (
                          select consultation_id, intake_asks_again(person_id, noted_by) as asks from intake_consultation
                          where municipality_id = database_municipality() and consultation_id = any (?)) found
                        where asks = any ((select access_stands_in_for())::uuid[])
                        """).param(ids.toArray(UUID[]::new)).query(row -> {
            whose.put(row.getObject(1, UUID.class), new AccountId(row.getObject(2, UUID.class)));
        });
        return whose;
    }

    /** Whether they concern the acting worker: she sits on a post of case management today (ORG-03), or one lies within her reach. */
    @Transactional(readOnly = true)
    public boolean concern() {
        return jdbc.sql("""
                        select exists (select 1 from tenancy_seats(?) s
                            join tenancy_post p on p.municipality_id = database_municipality() and p.post_id = s.post_id
                            where s.account_id = database_account() and p.role = 'CASE_MANAGER')
                          or exists (select 1 from intake_consultation c where c.municipality_id = database_municipality())
                        """).param(LocalDate.now(clock)).query(Boolean.class).single();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<FirstConsultation> find(UUID id) {
        return read(SELECT + " and consultation_id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    private List<FirstConsultation> read(String sql, Map<String, ?> parameters) {
        List<UUID> owners = jdbc.sql("select person_id from (" + sql + ") found")
                .params(parameters)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        vault.preload(owners);
        Map<UUID, List<FollowUp>> followUps = followUps(sql, parameters);
        return jdbc.sql(sql + " order by held_on desc, noted_at desc")
                .params(parameters)
                .query((row, number) -> consultation(row, followUps))
                .list();
    }

    /** Of those found only: each answer is unsealed. */
    private Map<UUID, List<FollowUp>> followUps(String sql, Map<String, ?> parameters) {
        record Asked(UUID consultation, FollowUp followUp) {}
        return jdbc
                .sql("select * from intake_follow_up where municipality_id = database_municipality()"
                        + " and consultation_id in (select consultation_id from (" + sql
                        + ") found) order by asked_on, noted_at")
                .params(parameters)
                .query((row, number) -> new Asked(row.getObject("consultation_id", UUID.class), followUp(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Asked::consultation, Collectors.mapping(Asked::followUp, Collectors.toList())));
    }

    private FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                row.getObject("follow_up_id", UUID.class),
                row.getObject("asked_on", LocalDate.class),
                FirstConsultation.Asked.valueOf(row.getString("asked")),
                vault.open(row.getObject("person_id", UUID.class), RESULT, row.getBytes("result")),
                row.getObject("next_on", LocalDate.class));
    }

    private FirstConsultation consultation(ResultSet row, Map<UUID, List<FollowUp>> followUps) throws SQLException {
        UUID owner = row.getObject("person_id", UUID.class);
        UUID id = row.getObject("consultation_id", UUID.class);
        UUID opened = row.getObject("case_id", UUID.class);
        return new FirstConsultation(
                id,
                new PersonId(owner),
                row.getObject("held_on", LocalDate.class),
                row.getString("access_route"),
                row.getString("outcome"),
                opened == null ? null : new CaseId(opened),
                open(owner, PROVIDER, row.getBytes("provider")),
                row.getObject("follow_up_on", LocalDate.class),
                open(owner, FINDINGS, row.getBytes("findings")),
                new AccountId(row.getObject("noted_by", UUID.class)),
                followUps.getOrDefault(id, List.of()));
    }

    /** Keeps it. @return false if this id was used, e.g. by a double click */
    boolean add(FirstConsultation one) {
        UUID owner = one.person().value();
        CaseId opened = one.openedCase();
        return jdbc.sql("""
                        insert into intake_consultation (municipality_id, person_id, consultation_id, held_on, access_route, outcome, case_id,
                          provider, follow_up_on, findings, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(owner, one.id(), one.heldOn(), one.accessRoute(), one.outcome())
                        .param(opened == null ? null : opened.value())
                        .param(seal(owner, PROVIDER, one.provider()))
                        .param(one.followUpOn())
                        .param(seal(owner, FINDINGS, one.findings()))
                        .update()
                == 1;
    }

    /** Keeps what somebody said. @return false if this id was used */
    boolean add(FirstConsultation of, FollowUp followUp) {
        UUID owner = of.person().value();
        return jdbc.sql("""
                        insert into intake_follow_up (municipality_id, person_id, follow_up_id, consultation_id, asked_on, asked, result,
                          next_on, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .params(
                                owner,
                                followUp.id(),
                                of.id(),
                                followUp.on(),
                                followUp.asked().name())
                        .param(vault.seal(owner, RESULT, followUp.result()))
                        .param(followUp.nextOn())
                        .update()
                == 1;
    }

    private byte @Nullable [] seal(UUID owner, String field, @Nullable String text) {
        return text == null ? null : vault.seal(owner, field, text);
    }

    private @Nullable String open(UUID owner, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(owner, field, sealed);
    }
}
