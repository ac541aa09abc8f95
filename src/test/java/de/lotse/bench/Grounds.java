package de.lotse.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Fills a {@link Ground} worker by worker, each in one transaction, so that an interrupted filling goes on where it stopped. */
final class Grounds {
    private static final List<String> COPIED =
            List.of("tenancy_concept", "tenancy_town", "tenancy_district", "tenancy_region", "tenancy_organisation");
    private final Filling filling;

    Grounds(Filling filling) {
        this.filling = filling;
    }

    /** Fills it. A second time adds nothing. */
    void fill(Ground ground) throws SQLException, IOException {
        try (Connection connection = filling.connect()) {
            connection.setAutoCommit(false);
            install(ground, connection);
            Seating seating = Seating.in(ground, connection);
            int first = filled(ground, connection);
            for (int number = first; number < ground.workers(); number++) {
                Desk desk = ground.desk(number, filling.concept(ground.like()));
                Bulk bulk = new Bulk();
                filling.desk(desk, bulk);
                seating.seat(desk, bulk);
                bulk.send(connection);
                connection.commit();
            }
            if (first < ground.workers()) {
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("vacuum analyze");
                }
            }
        }
    }

    private void install(Ground ground, Connection connection) throws SQLException {
        int like = filling.municipality(ground.like());
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into tenancy_municipality (municipality_id, key, ags, name, kind, concept_name, concept_title, number_prefix,
                  installed_at)
                select ?, ?, ?, ?, kind, concept_name, concept_title, ?, now() from tenancy_municipality where municipality_id = ?
                on conflict do nothing
                """)) {
            statement.setInt(1, ground.municipality());
            statement.setString(2, ground.key());
            statement.setString(3, "0" + ground.municipality());
            statement.setString(4, "Messung, " + ground.workers() + " Stellen");
            statement.setString(5, "M" + ground.municipality());
            statement.setInt(6, like);
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : COPIED) {
                statement.executeUpdate(copy(table, like, ground.municipality()));
            }
        }
        connection.commit();
    }

    /** The same rows for another municipality. */
    private static String copy(String table, int from, int to) {
        return """
                insert into %1$s
                select (jsonb_populate_record(null::%1$s, to_jsonb(x) || jsonb_build_object('municipality_id', %3$d))).*
                from %1$s x where x.municipality_id = %2$d
                on conflict do nothing
                """.formatted(table, from, to);
    }

    private static int filled(Ground ground, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from access_account where municipality_id = ? and login ~ '^messung-[0-9]+$'")) {
            statement.setInt(1, ground.municipality());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
