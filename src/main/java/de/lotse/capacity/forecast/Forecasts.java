package de.lotse.capacity.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The forecasts of the acting municipality. */
@Repository
@Transactional
class Forecasts {
    private static final JsonMapper JSON = new JsonMapper();
    /** After so long without a sign nobody plays it any more. */
    private static final String SILENT = "progressed_at < now() - interval '2 minutes'";

    private static final String SELECT = """
            select forecast_id, name, inputs::text as inputs, progress, result::text as result, started_at,
              case when result is not null then 'DONE' when failed_at is not null then 'FAILED'
            """ + "when " + SILENT + """
             then 'STOPPED' else 'RUNNING' end as state
            from capacity_forecast where municipality_id = database_municipality()
            """;
    private final JdbcClient jdbc;

    Forecasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of beginning one. */
    enum Begin {
        NEW,
        /** It was begun already, e.g. by a double click. */
        KNOWN,
        /** Another one of the municipality is being played; the database lets only one in. */
        ANOTHER_RUNS
    }

    /** Begins one; unnamed ones of last week are forgotten, and one that stopped is in nobody's way. */
    Begin begin(UUID id, Inputs inputs) {
        jdbc.sql("""
                        delete from capacity_forecast
                        where municipality_id = database_municipality() and name is null and started_at < now() - interval '7 days'
                        """).update();
        jdbc.sql("""
                        update capacity_forecast set failed_at = now()
                        where municipality_id = database_municipality() and result is null and failed_at is null and
                        """ + SILENT).update();
        boolean added =
                jdbc.sql("""
                                insert into capacity_forecast (municipality_id, forecast_id, inputs, started_at, progressed_at, started_by)
                                values (database_municipality(), ?, ?::jsonb, now(), now(), database_account()) on conflict do nothing
                                """).params(id, JSON.writeValueAsString(inputs)).update() == 1;
        return added ? Begin.NEW : find(id).isPresent() ? Begin.KNOWN : Begin.ANOTHER_RUNS;
    }

    void progress(UUID id, int percent) {
        jdbc.sql("""
                        update capacity_forecast set progress = ?, progressed_at = now()
                        where municipality_id = database_municipality() and forecast_id = ?
                        """).params(percent, id).update();
    }

    void done(UUID id, Forecast.Result result) {
        jdbc.sql("""
                        update capacity_forecast set progress = 100, result = ?::jsonb, done_at = now(), failed_at = null
                        where municipality_id = database_municipality() and forecast_id = ?
                        """).params(JSON.writeValueAsString(result), id).update();
    }

    /** Notes that it came to nothing. */
    void failed(UUID id) {
        jdbc.sql("""
                        update capacity_forecast set failed_at = now()
                        where municipality_id = database_municipality() and forecast_id = ?
                        """).param(id).update();
    }

    /** Keeps it as a scenario under the name. */
    void name(UUID id, String name) {
        jdbc.sql(
                        "update capacity_forecast set name = ? where municipality_id = database_municipality() and forecast_id = ?")
                .params(name, id)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Forecast> find(UUID id) {
        return jdbc.sql(SELECT + " and forecast_id = ?")
                .param(id)
                .query((row, number) -> forecast(row))
                .optional();
    }

    /** The scenarios that were kept, newest first. */
    @Transactional(readOnly = true)
    List<Forecast> scenarios() {
        return jdbc.sql(SELECT + " and name is not null and result is not null order by started_at desc limit 30")
                .query((row, number) -> forecast(row))
                .list();
    }

    private static Forecast forecast(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Forecast(
                row.getObject("forecast_id", UUID.class),
                row.getString("name"),
                JSON.readValue(row.getString("inputs"), Inputs.class),
                Forecast.State.valueOf(row.getString("state")),
                row.getInt("progress"),
                result == null ? null : JSON.readValue(result, Forecast.Result.class),
                row.getTimestamp("started_at").toInstant());
    }
}
