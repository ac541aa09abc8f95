package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is competent for residents of a town: it follows from the place of residence (ORG-06). */
@Repository
@Transactional(readOnly = true)
public class Competence {
    private static final String SELECT = """
            select c.office, c.organisation_id, o.name, c.towns, c.focus, c.note, c.source
            from tenancy_competence c join tenancy_organisation o using (municipality_id, organisation_id)
            where c.municipality_id = database_municipality()""";
    private final JdbcClient jdbc;

    Competence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Case management, ABH and EBH for residents of the town. */
    public List<Office> forTown(TownId town) {
        return jdbc.sql(SELECT + " and (c.towns = '{}' or :town = any (c.towns)) order by c.office, o.name")
                .param("town", town.value())
                .query((row, number) -> office(row))
                .list();
    }

    /** Every rule of competence. */
    public List<Office> all() {
        return jdbc.sql(SELECT + " order by c.office, o.name")
                .query((row, number) -> office(row))
                .list();
    }

    /** Adds a rule; one with the same id stays as it is. */
    @Transactional
    public void add(UUID id, Office office) {
        jdbc.sql("""
                        insert into tenancy_competence (municipality_id, competence_id, office, organisation_id, towns,
                          focus, note, source)
                        values (database_municipality(), :id, :office, :organisation, :towns, :focus, :note, :source)
                        on conflict do nothing""")
                .param("id", id)
                .param("office", office.kind().name())
                .param("organisation", office.organisation().value())
                .param("towns", office.towns().toArray(String[]::new))
                .param("focus", office.focus())
                .param("note", office.note())
                .param("source", office.source())
                .update();
    }

    private static Office office(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Office(
                Kind.valueOf(row.getString("office")),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                Rows.texts(row, "towns"),
                row.getString("focus"),
                row.getString("note"),
                row.getString("source"));
    }

    /** What one is competent for. */
    public enum Kind {
        CASE_MANAGEMENT,
        ABH,
        EBH
    }

    /**
     * A competent organisation.
     *
     * @param towns keys of the towns; empty for all
     * @param focus the focus area it is limited to
     */
    public record Office(
            Kind kind,
            OrganisationId organisation,
            String name,
            List<String> towns,
            @Nullable String focus,
            @Nullable String note,
            @Nullable String source) {}
}
