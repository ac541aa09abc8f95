package de.lotse.appointments.openhours;

import de.lotse.tenancy.PlaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who came to open hours, by number and day. */
@Repository
@Transactional
class Arrivals {
    private static final String SELECT =
            "select * from appointments_arrival where municipality_id = database_municipality()";
    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a day at a place, in the order they came. */
    @Transactional(readOnly = true)
    List<Arrival> of(PlaceId place, LocalDate on) {
        return jdbc.sql(SELECT + " and place_id = ? and came_on = ? order by number")
                .params(place.value(), on)
                .query((row, number) -> arrival(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Arrival> find(UUID id) {
        return jdbc.sql(SELECT + " and arrival_id = ?")
                .param(id)
                .query((row, number) -> arrival(row))
                .optional();
    }

    /**
     * Adds her with the next number of the day; two who add at once wait for each other, so that no number is given twice.
     *
     * @return false if this id was used, e.g. by a double click
     */
    boolean add(Arrival one) {
        jdbc.sql("""
                        select place_id from tenancy_place where municipality_id = database_municipality() and place_id = ? for update
                        """).param(one.place().value()).query(UUID.class).optional();
        return jdbc.sql("""
                                insert into appointments_arrival (municipality_id, arrival_id, place_id, came_on, number, language, need,
                                  came_at, noted_by)
                                select database_municipality(), :id, :place, :on, coalesce(max(number), 0) + 1, :language, :need, :came,
                                  database_account()
                                from appointments_arrival
                                where municipality_id = database_municipality() and place_id = :place and came_on = :on
                                on conflict do nothing
                                """)
                        .param("id", one.id())
                        .param("place", one.place().value())
                        .param("on", one.on())
                        .param("language", one.language())
                        .param("need", one.need())
                        .param("came", Timestamp.from(one.came()))
                        .update()
                == 1;
    }

    /** Somebody talks with her now. @return false if somebody else called her */
    boolean call(UUID id) {
        return jdbc.sql("""
                                update appointments_arrival set called_at = clock_timestamp(), called_by = database_account()
                                where municipality_id = database_municipality() and arrival_id = ? and called_at is null
                                  and outcome is null
                                """).param(id).update() == 1;
    }

    /** It is over. @return false if it was before */
    boolean finish(UUID id, Arrival.Outcome outcome) {
        return jdbc.sql("""
                                update appointments_arrival set done_at = clock_timestamp(), done_by = database_account(), outcome = ?
                                where municipality_id = database_municipality() and arrival_id = ? and outcome is null
                                """).params(outcome.name(), id).update() == 1;
    }

    /** What she was promised is booked. */
    void booked(UUID id) {
        jdbc.sql("""
                        update appointments_arrival set booked_at = clock_timestamp()
                        where municipality_id = database_municipality() and arrival_id = ? and outcome = 'APPOINTMENT' and booked_at is null
                        """).param(id).update();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        Timestamp called = row.getTimestamp("called_at");
        Timestamp booked = row.getTimestamp("booked_at");
        String outcome = row.getString("outcome");
        Instant came = row.getTimestamp("came_at").toInstant();
        return new Arrival(
                row.getObject("arrival_id", UUID.class),
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getObject("came_on", LocalDate.class),
                row.getInt("number"),
                row.getString("language"),
                row.getString("need"),
                came,
                called == null ? null : called.toInstant(),
                outcome == null ? null : Arrival.Outcome.valueOf(outcome),
                booked == null ? null : booked.toInstant());
    }
}
