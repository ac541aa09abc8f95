package de.lotse.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The server Lotse brings along, with its two roles and its database. */
record EmbeddedDatabase(EmbeddedPostgres server, Login runtime, Login owner) implements DatabaseAccess, AutoCloseable {
    private static final String DATABASE = "lotse";

    static EmbeddedDatabase start(DatabaseSettings settings) {
        Path folder = settings.home().resolve("postgres");
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, secrets, settings.durable());
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
        Login owner = new Login("lotse_owner", secrets.password("lotse_owner"), url + DATABASE);
        Login runtime = new Login("lotse_runtime", secrets.password("lotse_runtime"), url + DATABASE);
        try (Connection connection =
                        DriverManager.getConnection(url + "postgres", "postgres", secrets.password("superuser"));
                Statement statement = connection.createStatement()) {
            createRole(statement, owner);
            createRole(statement, runtime);
            if (absent(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + owner.username());
            }
        } catch (SQLException e) {
            server.close();
            throw new StartRefused(
                    "The embedded database refused its own administrator.",
                    "Do the password files belong to this data directory? Restore both from the same backup.",
                    e);
        }
        return new EmbeddedDatabase(server, runtime, owner);
    }

    @Override
    public void close() {
        server.close();
    }

    private static void createRole(Statement statement, Login login) throws SQLException {
        if (absent(statement, "select 1 from pg_roles where rolname = '" + login.username() + "'")) {
            statement.execute("create role " + login.username() + " login nosuperuser nobypassrls password '"
                    + login.password() + "'");
        }
    }

    private static boolean absent(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
