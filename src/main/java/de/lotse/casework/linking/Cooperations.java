package de.lotse.casework.linking;

import de.lotse.casework.linking.Cooperation.Step;
import de.lotse.consent.Recipient;
import de.lotse.shared.AccountId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cooperations of the cases within reach. */
@Repository
@Transactional
public class Cooperations {
    private static final String NAME = "cooperation.recipient";
    private static final String NOTE = "cooperation.note";
    /** As {@link Cooperation#open()} says. */
    private static final String OPEN = """
             and cooperation_id not in (select o.cooperation_id from casework_cooperation_step o
              where o.municipality_id = database_municipality() and o.case_id = any (:cases) and o.kind in ('ENDED', 'STOPPED'))
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    Cooperations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those of the case, the newest first. */
    @Transactional(readOnly = true)
    public List<Cooperation> of(CaseId caseId) {
        return read(List.of(caseId), "");
    }

    /** Those of the cases that go on, the newest first. */
    @Transactional(readOnly = true)
    public List<Cooperation> open(Collection<CaseId> cases) {
        return cases.isEmpty() ? List.of() : read(cases, OPEN);
    }

    /** One of the case. */
    @Transactional(readOnly = true)
    public Optional<Cooperation> find(CaseId caseId, UUID id) {
        return of(caseId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private List<Cooperation> read(Collection<CaseId> cases, String which) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Map<UUID, List<Step>> steps = steps(ids, which);
        return jdbc.sql("select *, access_kept(person_id) as about from casework_cooperation"
                        + " where municipality_id = database_municipality()"
                        + " and case_id = any (:cases)" + which + " order by begun_at desc")
                .param("cases", ids)
                .query((row, number) -> cooperation(row, steps))
                .list();
    }

    private Map<UUID, List<Step>> steps(UUID[] cases, String which) {
        record Taken(UUID cooperation, Step step) {}
        return jdbc
                .sql("select * from casework_cooperation_step where municipality_id = database_municipality()"
                        + " and case_id = any (:cases)" + which + " order by happened_on, noted_at")
                .param("cases", cases)
                .query((row, number) -> new Taken(
                        row.getObject("cooperation_id", UUID.class),
                        new Step(
                                row.getObject("step_id", UUID.class),
                                Step.What.valueOf(row.getString("kind")),
                                row.getObject("happened_on", LocalDate.class),
                                opened(row.getObject("case_id", UUID.class), NOTE, row.getBytes("note")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Taken::cooperation, Collectors.mapping(Taken::step, Collectors.toList())));
    }

    private Cooperation cooperation(ResultSet row, Map<UUID, List<Step>> steps) throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        UUID id = row.getObject("cooperation_id", UUID.class);
        UUID colleague = row.getObject("colleague_id", UUID.class);
        return new Cooperation(
                id,
                new CaseId(owner),
                new PersonId(row.getObject("about", UUID.class)),
                Cooperation.Kind.valueOf(row.getString("kind")),
                Cooperation.Direction.valueOf(row.getString("direction")),
                recipient(owner, row),
                row.getString("recipient_key"),
                colleague == null ? null : new AccountId(colleague),
                row.getObject("grant_id", UUID.class),
                Arrays.asList((String[]) row.getArray("topics").getArray()),
                row.getObject("until_on", LocalDate.class),
                opened(owner, NOTE, row.getBytes("note")),
                row.getTimestamp("begun_at").toInstant(),
                steps.getOrDefault(id, List.of()));
    }

    private @Nullable Recipient recipient(UUID owner, ResultSet row) throws SQLException {
        String name = opened(owner, NAME, row.getBytes("recipient_name"));
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return name == null
                ? null
                : new Recipient(
                        Recipient.Kind.valueOf(row.getString("recipient_kind")),
                        organisation == null ? null : new OrganisationId(organisation),
                        name);
    }

    private @Nullable String opened(UUID owner, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(owner, field, sealed);
    }

    private byte @Nullable [] sealed(CaseId owner, String field, @Nullable String text) {
        return text == null ? null : vault.seal(owner.value(), field, text);
    }

    /** Keeps it. @return false if this identifier was used, e.g. by a double click */
    boolean add(Cooperation one) {
        Recipient with = one.with();
        OrganisationId organisation = with == null ? null : with.organisation();
        return jdbc.sql("""
                        insert into casework_cooperation (municipality_id, case_id, cooperation_id, person_id, kind, direction,
                          recipient_kind, recipient_key, recipient_name, organisation_id, colleague_id, grant_id, topics, until_on, note, begun_at,
                          begun_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(),
                          database_account())
                        on conflict do nothing
                        """)
                        .params(one.caseId().value(), one.id(), one.about().value())
                        .params(one.kind().name(), one.direction().name())
                        .param(with == null ? null : with.kind().name())
                        .param(one.key())
                        .param(sealed(one.caseId(), NAME, with == null ? null : with.name()))
                        .param(organisation == null ? null : organisation.value())
                        .param(one.colleague() == null ? null : one.colleague().value())
                        .param(one.grant())
                        .param(one.topics().toArray(String[]::new))
                        .param(one.until())
                        .param(sealed(one.caseId(), NOTE, one.note()))
                        .update()
                == 1;
    }

    /** Keeps a fact. @return false if this identifier was used, e.g. by a double click */
    boolean add(Cooperation of, Step step) {
        return jdbc.sql("""
                        insert into casework_cooperation_step (municipality_id, case_id, step_id, cooperation_id, kind, happened_on, note,
                          noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .params(of.caseId().value(), step.id(), of.id())
                        .params(step.kind().name(), step.on())
                        .param(sealed(of.caseId(), NOTE, step.note()))
                        .update()
                == 1;
    }
}
