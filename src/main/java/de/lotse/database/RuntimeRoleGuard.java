package de.lotse.database;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to run with a database role that row-level security does not bind. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RuntimeRoleGuard implements ApplicationRunner {
    private static final String SQL = """
            select rolsuper or rolbypassrls
                   or exists (select 1 from pg_tables where schemaname = current_schema() and tableowner = current_user)
            from pg_roles where rolname = current_user
            """;
    private final JdbcClient jdbc;

    RuntimeRoleGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql(SQL).query(Boolean.class).single()) {
            throw new StartRefused(
                    "The runtime account of the database is not bound by row-level security.",
                    "Use an account that owns no table and has neither SUPERUSER nor BYPASSRLS.");
        }
    }
}
