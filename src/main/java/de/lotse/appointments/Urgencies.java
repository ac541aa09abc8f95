package de.lotse.appointments;

import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Since when cases are urgent, and who said so; never changed afterwards, only taken back (AP-01). */
@Repository
@Transactional
public class Urgencies {
    static final CaseTrace NOTED = CaseTrace.rows("urgent", "appointments_urgency", "");
    private final JdbcClient jdbc;

    Urgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was noted. @param since null where it was taken back */
    public record Urgency(UUID id, CaseId caseId, @Nullable LocalDate since, AccountId by) {}

    /** Those of the cases that are urgent now: an appointment held since then ends it. */
    @Transactional(readOnly = true)
    public Map<CaseId, Urgency> now(Collection<CaseId> cases) {
        return cases.isEmpty() ? Map.of() : found(cases);
    }

    private Map<CaseId, Urgency> found(Collection<CaseId> cases) {
        return jdbc.sql("""
                        select latest.* from (
                          select distinct on (u.case_id) u.* from appointments_urgency u
                          where u.municipality_id = database_municipality() and u.case_id = any (?)
                          order by u.case_id, u.noted_at desc, u.urgency_id desc) latest
                        where latest.since_on is not null and not exists (select 1 from appointments_case c
                          join appointments_appointment a on a.municipality_id = c.municipality_id
                            and a.appointment_id = c.appointment_id
                          where c.municipality_id = database_municipality() and c.case_id = latest.case_id
                            and a.held_at > latest.noted_at
                            and (a.begins_at at time zone 'Europe/Berlin')::date >= latest.since_on)
                        """).param(Appointments.ids(cases)).query((row, number) -> urgency(row)).list().stream()
                .collect(Collectors.toMap(Urgency::caseId, Function.identity()));
    }

    /** Keeps it. @return false if this id was used before, e.g. by a double click */
    boolean add(Urgency urgency) {
        return jdbc.sql("""
                                insert into appointments_urgency (municipality_id, case_id, urgency_id, since_on, noted_at, noted_by)
                                values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                                """)
                        .param(urgency.caseId().value())
                        .param(urgency.id())
                        .param(urgency.since())
                        .update()
                == 1;
    }

    /** Whether this is what stands there under its id. */
    @Transactional(readOnly = true)
    boolean stands(Urgency urgency) {
        Optional<Urgency> found = jdbc.sql("""
                        select * from appointments_urgency where municipality_id = database_municipality() and case_id = ?
                          and urgency_id = ?
                        """)
                .param(urgency.caseId().value())
                .param(urgency.id())
                .query((row, number) -> urgency(row))
                .optional();
        return found.filter(one -> Objects.equals(one.since(), urgency.since())).isPresent();
    }

    private static Urgency urgency(ResultSet row) throws SQLException {
        return new Urgency(
                row.getObject("urgency_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("since_on", LocalDate.class),
                new AccountId(row.getObject("noted_by", UUID.class)));
    }
}
