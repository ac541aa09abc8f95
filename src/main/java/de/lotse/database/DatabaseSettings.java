package de.lotse.database;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lies.
 *
 * @param data the data directory: embedded database, master key
 * @param url JDBC address of an external PostgreSQL (16 or newer); null starts the embedded one
 * @param owner external role that owns the tables and migrates
 * @param user external role the application works with; may neither own tables nor bypass row-level security
 * @param modules the modules with tables, in the order in which they are migrated
 * @param durable false only in tests: no waiting for the disk
 */
@ConfigurationProperties("lotse.database")
public record DatabaseSettings(
        @DefaultValue("./data") Path data,
        @Nullable String url,
        @Nullable String owner,
        @Nullable String ownerPassword,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue({}) List<String> modules,
        @DefaultValue("true") boolean durable) {
    /** The data directory, absolute. */
    public Path home() {
        return data.toAbsolutePath().normalize();
    }
}
