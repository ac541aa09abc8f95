package de.lotse.casework.closure;

import de.lotse.shared.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which closed cases were closed how long ago, because no file is kept for ever (CON-08). */
@Repository
@Transactional(readOnly = true)
class Retentions {
    private final JdbcClient jdbc;

    Retentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One closed case. @param id null for whoever arranges and does not open it */
    record Kept(@Nullable CaseId id, String number, LocalDate closedOn) {}

    /** Those the acting worker is responsible for, closed by the day. */
    List<Kept> mine(LocalDate until) {
        return jdbc.sql("""
                        select c.case_id, c.number, (x.closed_at at time zone 'Europe/Berlin')::date as closed_on
                        from casework_closure x
                        join casework_case c on c.municipality_id = x.municipality_id and c.case_id = x.case_id
                        where x.municipality_id = database_municipality() and x.reopened_at is null
                          and c.responsible_id = database_account() and (x.closed_at at time zone 'Europe/Berlin')::date <= ?
                        order by x.closed_at
                        """)
                .param(until)
                .query((row, number) -> new Kept(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    /** All of the municipality, closed by the day: for those who arrange, the database asks for the role. */
    List<Kept> all(LocalDate until) {
        return jdbc.sql("select number, closed_on from casework_retention_due(?)")
                .param(until)
                .query((row, number) ->
                        new Kept(null, row.getString("number"), row.getObject("closed_on", LocalDate.class)))
                .list();
    }
}
