package de.lotse.appointments.openhours;

import de.lotse.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom somebody expects at an open hour: the clients of cases within reach. */
@Repository
@Transactional
public class Expected {
    private final JdbcClient jdbc;

    Expected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One client at one date. @param told whether she knows that it falls out */
    record Guest(CaseId caseId, UUID hours, LocalDate on, boolean told) {}

    /** Expects her. */
    public void add(CaseId caseId, UUID hours, LocalDate on) {
        jdbc.sql("""
                        insert into appointments_expected (municipality_id, case_id, expected_on, hours_id, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """).params(caseId.value(), on, hours).update();
    }

    /** She was told that the date falls out. @return false if nobody expected her, or she knew */
    boolean told(CaseId caseId, UUID hours, LocalDate on) {
        return jdbc.sql("""
                                update appointments_expected set told_at = clock_timestamp(), told_by = database_account()
                                where municipality_id = database_municipality() and case_id = ? and hours_id = ? and expected_on = ?
                                  and told_at is null
                                """).params(caseId.value(), hours, on).update() == 1;
    }

    /** Who is expected at the date. */
    @Transactional(readOnly = true)
    List<Guest> at(UUID hours, LocalDate on) {
        return jdbc.sql("""
                        select * from appointments_expected
                        where municipality_id = database_municipality() and hours_id = ? and expected_on = ? order by noted_at
                        """)
                .params(hours, on)
                .query((row, number) -> guest(row))
                .list();
    }

    /** Who still has to learn that a date from the day on falls out: that one alone, or all that follow because the hours ended. */
    @Transactional(readOnly = true)
    List<Guest> toTell(LocalDate from) {
        return jdbc.sql("""
                        select e.* from appointments_expected e
                        join appointments_open_hours h on h.municipality_id = e.municipality_id and h.hours_id = e.hours_id
                        where e.municipality_id = database_municipality() and e.told_at is null and e.expected_on >= ?
                          and (h.ended_on <= e.expected_on or exists (
                            select 1 from appointments_open_hours_cancelled c
                            where c.municipality_id = e.municipality_id and c.hours_id = e.hours_id and c.cancelled_on = e.expected_on))
                        order by e.expected_on
                        """).param(from).query((row, number) -> guest(row)).list();
    }

    private static Guest guest(ResultSet row) throws SQLException {
        return new Guest(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("hours_id", UUID.class),
                row.getObject("expected_on", LocalDate.class),
                row.getTimestamp("told_at") != null);
    }
}
