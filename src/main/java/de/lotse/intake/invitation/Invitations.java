package de.lotse.intake.invitation;

import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who waits to be invited, of the people within reach; of others only with whom they wait. */
@Repository
@Transactional
public class Invitations {
    private static final String MEANWHILE = "invitation.meanwhile";
    private static final String NOTE = "invitation.end";
    private static final String SELECT = """
            select w.*, e.end_id, e.kind, e.ended_on, e.note
            from intake_invitation w
            left join intake_invitation_end e on e.municipality_id = w.municipality_id and e.person_id = w.person_id
              and e.invitation_id = w.invitation_id
            where w.municipality_id = database_municipality()
            """;
    private static final String WAITS = " and e.end_id is null";
    private final JdbcClient jdbc;
    private final Vault vault;

    Invitations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those who wait with a colleague in a town of the acting worker. @param since when the first of them asked */
    public record Elsewhere(AccountId colleague, int people, LocalDate since) {}

    /** Those who wait, in the order in which they asked. */
    @Transactional(readOnly = true)
    public List<Invitation> waiting() {
        return read(SELECT + WAITS, Map.of());
    }

    /** Those whose wait ended on the day or later. */
    @Transactional(readOnly = true)
    public List<Invitation> endedSince(LocalDate day) {
        return read(SELECT + " and e.ended_on >= :day", Map.of("day", day));
    }

    /** Those of the person, under whichever of her records. */
    @Transactional(readOnly = true)
    public List<Invitation> waiting(PersonId person) {
        return read(SELECT + WAITS + " and w.person_id = any (access_same(:person))", Map.of("person", person.value()));
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(UUID id) {
        return read(SELECT + " and w.invitation_id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    /** Who waits with colleagues in the towns for which the acting worker is competent; figures only. */
    @Transactional(readOnly = true)
    public List<Elsewhere> elsewhere() {
        return jdbc.sql("select account_id, people, since from intake_invitation_elsewhere()")
                .query((row, number) -> new Elsewhere(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getInt("people"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** Whether anybody waits or waited of whom the acting worker knows. */
    @Transactional(readOnly = true)
    public boolean concern() {
        return jdbc.sql("""
                        select exists (select 1 from intake_invitation where municipality_id = database_municipality())
                          or exists (select 1 from intake_invitation_elsewhere())
                        """).query(Boolean.class).single();
    }

    /** Keeps it. @return false if this id was used, e.g. by a double click */
    boolean add(Invitation one) {
        UUID owner = one.person().value();
        AccountId worker = one.worker();
        return jdbc.sql("""
                        insert into intake_invitation (municipality_id, person_id, invitation_id, since_on, reason, town, worker_id,
                          meanwhile, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?) on conflict do nothing
                        """)
                        .params(owner, one.id(), one.since(), one.why().name())
                        .param(one.town())
                        .param(worker == null ? null : worker.value())
                        .param(vault.seal(owner, MEANWHILE, one.meanwhile()))
                        .param(one.by().value())
                        .update()
                == 1;
    }

    /** Ends it. @return false if it ended before */
    boolean end(Invitation one, Invitation.End end) {
        UUID owner = one.person().value();
        String note = end.note();
        return jdbc.sql("""
                        insert into intake_invitation_end (municipality_id, person_id, invitation_id, end_id, kind, ended_on, note,
                          noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .params(owner, one.id(), end.id(), end.kind().name(), end.on())
                        .param(note == null ? null : vault.seal(owner, NOTE, note))
                        .update()
                == 1;
    }

    private List<Invitation> read(String sql, Map<String, ?> parameters) {
        vault.preload(jdbc.sql("select person_id from (" + sql + ") found")
                .params(parameters)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
        return jdbc.sql(sql + " order by w.since_on, w.noted_at, w.invitation_id")
                .params(parameters)
                .query((row, number) -> invitation(row))
                .list();
    }

    private Invitation invitation(ResultSet row) throws SQLException {
        UUID owner = row.getObject("person_id", UUID.class);
        UUID worker = row.getObject("worker_id", UUID.class);
        return new Invitation(
                row.getObject("invitation_id", UUID.class),
                new PersonId(owner),
                row.getObject("since_on", LocalDate.class),
                Invitation.Why.valueOf(row.getString("reason")),
                row.getString("town"),
                worker == null ? null : new AccountId(worker),
                vault.open(owner, MEANWHILE, row.getBytes("meanwhile")),
                new AccountId(row.getObject("noted_by", UUID.class)),
                end(owner, row));
    }

    private Invitation.@Nullable End end(UUID owner, ResultSet row) throws SQLException {
        UUID id = row.getObject("end_id", UUID.class);
        if (id == null) {
            return null;
        }
        byte[] note = row.getBytes("note");
        return new Invitation.End(
                id,
                Invitation.End.Kind.valueOf(row.getString("kind")),
                row.getObject("ended_on", LocalDate.class),
                note == null ? null : vault.open(owner, NOTE, note));
    }
}
