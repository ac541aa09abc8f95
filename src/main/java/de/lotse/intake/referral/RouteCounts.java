package de.lotse.intake.referral;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many people come by which route of the concept, in numbers only (IN-01). */
@Repository
@Transactional(readOnly = true)
public class RouteCounts {
    private final JdbcClient jdbc;

    RouteCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One route. A person who was passed on, consulted and has a case counts once in each. */
    public record Count(String accessRoute, long referrals, long consultations, long cases) {}

    /** Every route somebody came by from the first to the last day. */
    public List<Count> between(LocalDate from, LocalDate to) {
        return jdbc.sql("select * from intake_route_counts(?, ?)")
                .params(from, to)
                .query((row, number) -> new Count(
                        row.getString("access_route"),
                        row.getLong("referrals"),
                        row.getLong("consultations"),
                        row.getLong("cases")))
                .list();
    }
}
