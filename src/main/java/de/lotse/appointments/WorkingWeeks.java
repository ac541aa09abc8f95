package de.lotse.appointments;

import de.lotse.shared.AccountId;
import java.sql.Time;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The working hours of the workers of the municipality. */
@Repository
@Transactional(readOnly = true)
public class WorkingWeeks {
    private static final String SELECT = """
            select account_id, weekday, from_time, until_time from appointments_working_hours
            where municipality_id = database_municipality()
            """;
    private final JdbcClient jdbc;

    WorkingWeeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(AccountId account, WorkingWeek.Span span) {}

    /** The hours of the worker; the usual ones where she noted none. */
    public WorkingWeek of(AccountId account) {
        return of(rows(jdbc.sql(SELECT + " and account_id = ? order by weekday, from_time")
                .param(account.value())));
    }

    /** The hours of all who noted theirs. */
    public Map<AccountId, WorkingWeek> all() {
        return rows(jdbc.sql(SELECT + " order by weekday, from_time")).stream()
                .collect(Collectors.groupingBy(
                        Row::account, Collectors.collectingAndThen(Collectors.toList(), WorkingWeeks::of)));
    }

    private static WorkingWeek of(List<Row> rows) {
        return rows.isEmpty()
                ? WorkingWeek.usual()
                : new WorkingWeek(rows.stream().map(Row::span).toList(), false);
    }

    private static List<Row> rows(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new Row(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new WorkingWeek.Span(
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getTime("from_time").toLocalTime(),
                                row.getTime("until_time").toLocalTime())))
                .list();
    }

    /** Writes one's own hours in place of the earlier ones. */
    @Transactional
    public void save(AccountId account, List<WorkingWeek.Span> spans) {
        jdbc.sql(
                        "delete from appointments_working_hours where municipality_id = database_municipality() and account_id = ?")
                .param(account.value())
                .update();
        for (WorkingWeek.Span span : spans) {
            jdbc.sql("""
                            insert into appointments_working_hours (municipality_id, account_id, weekday, from_time, until_time, noted_at)
                            values (database_municipality(), ?, ?, ?, ?, clock_timestamp()) on conflict do nothing
                            """)
                    .params(
                            account.value(),
                            span.day().getValue(),
                            Time.valueOf(span.from()),
                            Time.valueOf(span.until()))
                    .update();
        }
    }
}
