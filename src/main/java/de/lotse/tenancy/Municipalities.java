package de.lotse.tenancy;

import de.lotse.shared.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities of this installation. */
@Repository
@Transactional(readOnly = true)
public class Municipalities {
    private static final String SELECT =
            "select key, ags, name, kind, concept_name, concept_title, number_prefix from tenancy_municipality ";
    private final JdbcClient jdbc;

    Municipalities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, by name. */
    public List<Municipality> all() {
        return jdbc.sql(SELECT + "order by name").query(Municipalities::row).list();
    }

    /** The municipality, if it is installed. */
    public Optional<Municipality> find(MunicipalityId id) {
        return jdbc.sql(SELECT + "where municipality_id = ?")
                .param(id.value())
                .query(Municipalities::row)
                .optional();
    }

    /** The municipality with the word in addresses, if it is installed. */
    public Optional<Municipality> find(String key) {
        return jdbc.sql(SELECT + "where key = ?")
                .param(key)
                .query(Municipalities::row)
                .optional();
    }

    /** Adds the municipality; one that is there stays as it is. */
    @Transactional
    public void add(Municipality municipality) {
        jdbc.sql("""
                        insert into tenancy_municipality (municipality_id, key, ags, name, kind, concept_name, concept_title,
                          number_prefix, installed_at)
                        values (:id, :key, :ags, :name, :kind, :conceptName, :conceptTitle, :prefix, now())
                        on conflict do nothing""")
                .param("id", municipality.id().value())
                .param("key", municipality.key())
                .param("ags", municipality.ags())
                .param("name", municipality.name())
                .param("kind", municipality.kind().name())
                .param("conceptName", municipality.conceptName())
                .param("conceptTitle", municipality.conceptTitle())
                .param("prefix", municipality.numberPrefix())
                .update();
    }

    private static Municipality row(ResultSet row, int number) throws SQLException {
        return new Municipality(
                row.getString("key"),
                row.getString("ags"),
                row.getString("name"),
                Municipality.Kind.valueOf(row.getString("kind")),
                row.getString("concept_name"),
                row.getString("concept_title"),
                row.getString("number_prefix"));
    }
}
