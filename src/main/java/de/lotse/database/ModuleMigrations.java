package de.lotse.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the tables up to date, module by module in the order of the arrows, each with its own sequence of versions. What was
 * done is noted as one fingerprint of all migrations, so that a start with nothing to do asks a single question.
 */
final class ModuleMigrations implements FlywayMigrationStrategy {
    private static final String ROOT = "de/lotse/";
    private final List<String> modules;

    /** @param modules the modules with tables, in an order in which each may refer to tables of those before it */
    ModuleMigrations(List<String> modules) {
        this.modules = List.copyOf(modules);
    }

    @Override
    public void migrate(Flyway flyway) {
        DataSource owner = flyway.getConfiguration().getDataSource();
        String wanted = fingerprint(flyway.getConfiguration().getPlaceholders());
        if (wanted.equals(noted(owner))) {
            return;
        }
        for (String module : modules) {
            of(module, flyway.getConfiguration()).migrate();
        }
        note(owner, wanted);
    }

    private static Flyway of(String module, Configuration shared) {
        return Flyway.configure(shared.getClassLoader())
                .configuration(shared)
                .locations("classpath:" + ROOT + module)
                .table("flyway_schema_history_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static String fingerprint(Map<String, String> placeholders) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            placeholders.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> digest.update(entry.toString().getBytes(StandardCharsets.UTF_8)));
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/db/*.sql");
            Arrays.sort(files, Comparator.comparing(ModuleMigrations::path));
            for (Resource file : files) {
                digest.update(path(file).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without what lies before our packages, which differs between a folder and a jar. */
    private static String path(Resource file) {
        try {
            String whole = file.getURL().toString();
            return whole.substring(whole.lastIndexOf(ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String noted(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('database_schema') is not null")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return "";
                }
            }
            try (ResultSet row = statement.executeQuery("select fingerprint from database_schema")) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database cannot be reached with the owner's login: " + e.getMessage(),
                    "Check address, role and password of the owner, and that the server runs.",
                    e);
        }
    }

    private static void note(DataSource owner, String fingerprint) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into database_schema (only_row, fingerprint, noted_at) values (true, ?, now())
                        on conflict (only_row) do update set fingerprint = excluded.fingerprint, noted_at = excluded.noted_at
                        """)) {
            statement.setString(1, fingerprint);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the migrations are done but could not be noted", e);
        }
    }
}
