package de.lotse.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table leads with its municipality and is protected; what is not says here why. */
@LotseTest
class TablesTests {
    /** Sign-ins before anybody is known, the jobs, what the database knows about itself. */
    private static final Set<String> OF_THE_INSTALLATION = Set.of(
            "spring_session",
            "spring_session_attributes",
            "user_entities",
            "user_credentials",
            "database_job",
            "database_schema",
            "vault_master");

    @Autowired
    JdbcClient database;

    @Test
    @Requirement("ORG-01")
    void everyTableLeadsWithItsMunicipality() {
        assertThat(tables("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and not exists (
                          select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                          where i.indrelid = c.oid and i.indisprimary and a.attname = 'municipality_id')
                        """))
                .allSatisfy(table -> assertThat(OF_THE_INSTALLATION).contains(table));
    }

    @Test
    @Requirement("ACC-02")
    void everyTableIsProtectedByRows() {
        assertThat(tables("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity
                        """))
                .allSatisfy(table -> assertThat(OF_THE_INSTALLATION).contains(table));
    }

    @Test
    @Requirement("ACC-02")
    void whatLiesInACaseIsReachedOnlyThroughAGrant() {
        assertThat(tables("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
                        where n.nspname = 'public' and c.relkind = 'r' and c.relname like 'casework%'
                          and not exists (select 1 from pg_policy p where p.polrelid = c.oid and not p.polpermissive)
                        """)).isEmpty();
    }

    @Test
    void aTableWithoutProtectionWouldBeFound() {
        assertThat(tables("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity
                        """)).contains("database_job");
    }

    private List<String> tables(String sql) {
        return database.sql(sql).query((row, number) -> Objects.requireNonNull(row.getString(1))).list().stream()
                .filter(table -> !table.startsWith("flyway_schema_history"))
                .toList();
    }
}
