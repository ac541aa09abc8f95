package de.lotse.database;

import org.jspecify.annotations.Nullable;

/** A PostgreSQL run by the data centre; both roles come from the settings. */
record ExternalDatabase(Login runtime, Login owner) implements DatabaseAccess {
    static ExternalDatabase from(DatabaseSettings settings) {
        String url = required(settings.url(), "LOTSE_DATABASE_URL");
        return new ExternalDatabase(
                new Login(
                        required(settings.user(), "LOTSE_DATABASE_USER"),
                        required(settings.password(), "LOTSE_DATABASE_PASSWORD"),
                        url),
                new Login(
                        required(settings.owner(), "LOTSE_DATABASE_OWNER"),
                        required(settings.ownerPassword(), "LOTSE_DATABASE_OWNERPASSWORD"),
                        url));
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new StartRefused(
                    "An external database is configured, but " + name + " is missing.",
                    "Set the address and both accounts: the owner for migrations, the runtime account for work.");
        }
        return value;
    }
}
