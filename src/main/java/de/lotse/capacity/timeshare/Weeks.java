package de.lotse.capacity.timeshare;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The weeks of whoever acts, and the team's average; nobody reads the weeks of somebody else. */
@Repository
@Transactional(readOnly = true)
class Weeks {
    private final JdbcClient jdbc;

    Weeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Her weeks from the day on, oldest first. */
    List<Week> own(LocalDate since) {
        return jdbc.sql("""
                        select monday, counselling, 1 as workers from capacity_week
                        where municipality_id = database_municipality() and account_id = database_account() and monday >= ?
                        order by monday
                        """).param(since).query((row, number) -> week(row)).list();
    }

    /** The average of the team per week, for coordination and only where at least five noted it. */
    List<Week> team(LocalDate since) {
        return jdbc.sql("select monday, workers, counselling from capacity_team_weeks(?) order by monday")
                .param(since)
                .query((row, number) -> week(row))
                .list();
    }

    /** Notes a week; noted again, the later one counts. */
    @Transactional
    void save(LocalDate monday, int counselling) {
        jdbc.sql("""
                        insert into capacity_week (municipality_id, account_id, monday, counselling, recorded_at)
                        values (database_municipality(), database_account(), ?, ?, now())
                        on conflict (municipality_id, account_id, monday) do update set counselling = excluded.counselling,
                          recorded_at = excluded.recorded_at
                        """).params(monday, counselling).update();
    }

    private static Week week(ResultSet row) throws SQLException {
        return new Week(
                row.getObject("monday", LocalDate.class),
                row.getBigDecimal("counselling")
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue(),
                row.getInt("workers"));
    }
}
