package de.lotse.appointments.openhours;

import de.lotse.shared.AccountId;
import de.lotse.tenancy.PlaceId;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The open hours of the municipality; nothing in them is about a person, so that visitors may read them. */
@Repository
@Transactional
public class OpenHoursTimes {
    private static final String SELECT = """
            select h.*, array(select c.cancelled_on from appointments_open_hours_cancelled c
              where c.municipality_id = h.municipality_id and c.hours_id = h.hours_id) as cancelled
            from appointments_open_hours h where h.municipality_id = database_municipality()
            """;
    private final JdbcClient jdbc;

    OpenHoursTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are held on the day or later, in the order of the week. */
    @Transactional(readOnly = true)
    public List<OpenHours> from(LocalDate day) {
        return jdbc.sql(SELECT + " and (h.ended_on is null or h.ended_on > ?) order by h.weekday, h.from_time")
                .param(day)
                .query((row, number) -> hours(row))
                .list();
    }

    /** The open hours, if the municipality has them. */
    @Transactional(readOnly = true)
    public Optional<OpenHours> find(UUID id) {
        return jdbc.sql(SELECT + " and h.hours_id = ?")
                .param(id)
                .query((row, number) -> hours(row))
                .optional();
    }

    /** Adds them. @return false if this id was used, e.g. by a double click */
    public boolean add(OpenHours hours) {
        return jdbc.sql("""
                                insert into appointments_open_hours (municipality_id, hours_id, place_id, weekday, from_time, until_time,
                                  worker_id, since_on, noted_at, noted_by)
                                values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                                on conflict do nothing
                                """)
                        .param(hours.id())
                        .param(hours.place().value())
                        .param(hours.day().getValue())
                        .param(Time.valueOf(hours.from()))
                        .param(Time.valueOf(hours.until()))
                        .param(hours.worker() == null ? null : hours.worker().value())
                        .param(hours.since())
                        .update()
                == 1;
    }

    /** They are no longer held from the day on. @return false if they were ended before */
    boolean end(UUID id, LocalDate from) {
        return jdbc.sql("""
                                update appointments_open_hours set ended_on = ?
                                where municipality_id = database_municipality() and hours_id = ? and ended_on is null
                                """).params(from, id).update() == 1;
    }

    /** One date falls out. @return false if it was cancelled before */
    public boolean cancel(UUID id, LocalDate on) {
        return jdbc.sql("""
                                insert into appointments_open_hours_cancelled (municipality_id, hours_id, cancelled_on, cancelled_at,
                                  cancelled_by)
                                values (database_municipality(), ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                                """).params(id, on).update() == 1;
    }

    private static OpenHours hours(ResultSet row) throws SQLException {
        UUID worker = row.getObject("worker_id", UUID.class);
        return new OpenHours(
                row.getObject("hours_id", UUID.class),
                new PlaceId(row.getObject("place_id", UUID.class)),
                DayOfWeek.of(row.getInt("weekday")),
                row.getTime("from_time").toLocalTime(),
                row.getTime("until_time").toLocalTime(),
                worker == null ? null : new AccountId(worker),
                row.getObject("since_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                dates(row.getArray("cancelled")));
    }

    private static Set<LocalDate> dates(@Nullable Array dates) throws SQLException {
        return dates == null
                ? Set.of()
                : Arrays.stream((Date[]) dates.getArray())
                        .map(Date::toLocalDate)
                        .collect(Collectors.toSet());
    }
}
