package de.lotse.casework.participants;

import de.lotse.casework.casefile.Case.Participant;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is or was carried in the cases within reach, since when, why, and until when. */
@Repository
@Transactional
public class Participations {
    private final JdbcClient jdbc;
    private final Vault vault;

    Participations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** One time in a case. @param until null while it lasts */
    public record Participation(
            PersonId person,
            Participant.Role role,
            LocalDate since,
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable String untilReason) {}

    /** Everybody who is or was in the case, the client first. */
    @Transactional(readOnly = true)
    public List<Participation> of(CaseId id) {
        return jdbc.sql("""
                        select p.*, access_kept(p.person_id) as kept from casework_participant p where municipality_id = database_municipality() and case_id = ?
                        order by role = 'CLIENT' desc, left_at is not null, noted_at
                        """)
                .param(id.value())
                .query((row, number) -> participation(id, row))
                .list();
    }

    /** Takes the person into the case. @return false if she is in it already */
    boolean add(CaseId id, UUID participation, Participation added) {
        return jdbc.sql("""
                                insert into casework_participant (municipality_id, case_id, participation_id, person_id, role, since_on,
                                  reason, noted_at, noted_by)
                                values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                                on conflict do nothing
                                """)
                        .param(id.value())
                        .param(participation)
                        .param(added.person().value())
                        .param(added.role().name())
                        .param(added.since())
                        .param(seal(id, "participant.reason", added.reason()))
                        .update()
                == 1;
    }

    /** Lets the person leave the case; the client stays. @return whether she was in it */
    boolean leave(CaseId id, PersonId person, LocalDate on, String reason) {
        return jdbc.sql("""
                                update casework_participant set until_on = ?, until_reason = ?, left_at = clock_timestamp(),
                                  left_by = database_account()
                                where municipality_id = database_municipality() and case_id = ?
                                  and person_id = any ((select access_same(?))::uuid[]) and left_at is null and role <> 'CLIENT'
                                """)
                        .param(on)
                        .param(seal(id, "participant.until_reason", reason))
                        .param(id.value())
                        .param(person.value())
                        .update()
                > 0;
    }

    private Participation participation(CaseId id, ResultSet row) throws SQLException {
        return new Participation(
                new PersonId(row.getObject("kept", UUID.class)),
                Participant.Role.valueOf(row.getString("role")),
                row.getObject("since_on", LocalDate.class),
                open(id, "participant.reason", row.getBytes("reason")),
                row.getObject("until_on", LocalDate.class),
                open(id, "participant.until_reason", row.getBytes("until_reason")));
    }

    private byte @Nullable [] seal(CaseId id, String field, @Nullable String text) {
        return text == null ? null : vault.seal(id.value(), field, text);
    }

    private @Nullable String open(CaseId id, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(id.value(), field, sealed);
    }
}
