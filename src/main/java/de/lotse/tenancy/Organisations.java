package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Offices and providers of the acting municipality, with their contracts (ORG-02). */
@Repository
@Transactional(readOnly = true)
public class Organisations {
    private static final String SELECT = """
            select organisation_id, key, name, kind, parent_id, legal_basis, note, source, version from tenancy_organisation
            where municipality_id = database_municipality()""";
    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, by name. */
    public List<Organisation> all() {
        return jdbc.sql(SELECT + " order by name").query(Organisations::row).list();
    }

    /** The organisation, if the municipality has it. */
    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(SELECT + " and organisation_id = ?")
                .param(id.value())
                .query(Organisations::row)
                .optional();
    }

    /** The organisation by the word of the organisation file. */
    public Optional<Organisation> find(String key) {
        return jdbc.sql(SELECT + " and key = ?")
                .param(key)
                .query(Organisations::row)
                .optional();
    }

    /** Writes the organisation, new or changed. @return false if somebody saved it meanwhile; nothing is overwritten then */
    @Transactional
    public boolean save(Organisation organisation) {
        return jdbc.sql("""
                        insert into tenancy_organisation (municipality_id, organisation_id, key, name, kind, parent_id,
                          legal_basis, note, source, version, changed_at, changed_by)
                        values (database_municipality(), :id, :key, :name, :kind, :parent, :basis, :note, :source, 1,
                          now(), database_account())
                        on conflict (municipality_id, organisation_id) do update set name = excluded.name,
                          kind = excluded.kind, parent_id = excluded.parent_id, legal_basis = excluded.legal_basis,
                          note = excluded.note, source = excluded.source, changed_at = excluded.changed_at,
                          changed_by = excluded.changed_by,
                          version = tenancy_organisation.version + 1
                          where tenancy_organisation.version = :version""")
                        .param("id", organisation.id().value())
                        .param("key", organisation.key())
                        .param("name", organisation.name())
                        .param("kind", organisation.kind().name())
                        .param("parent", value(organisation.parent()))
                        .param(
                                "basis",
                                organisation.legalBasis() == null
                                        ? null
                                        : organisation.legalBasis().name())
                        .param("note", organisation.note())
                        .param("source", organisation.source())
                        .param("version", organisation.version())
                        .update()
                == 1;
    }

    static @Nullable UUID value(@Nullable OrganisationId id) {
        return id == null ? null : id.value();
    }

    static @Nullable OrganisationId id(@Nullable UUID value) {
        return value == null ? null : new OrganisationId(value);
    }

    private static Organisation row(ResultSet row, int number) throws SQLException {
        String basis = row.getString("legal_basis");
        return new Organisation(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                id(Rows.uuid(row, "parent_id")),
                basis == null ? null : Organisation.LegalBasis.valueOf(basis),
                row.getString("note"),
                row.getString("source"),
                row.getInt("version"));
    }
}
