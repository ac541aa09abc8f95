package de.lotse.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The two ways in: the owner migrates, the runtime role works. */
interface DatabaseAccess {
    Login runtime();

    Login owner();

    /** User, password and address as the data source asks for them. */
    record Login(String username, String password, String url) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    /** The same as migrations ask for them. */
    record MigrationLogin(Login login) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return login.username();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.url();
        }
    }
}
