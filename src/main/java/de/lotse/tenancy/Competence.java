package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
            select c.competence_id, c.office, c.organisation_id, o.name, c.towns, c.focus, c.from_day, c.to_day, c.note, c.source, c.version
            from tenancy_competence c join tenancy_organisation o using (municipality_id, organisation_id)
            where c.municipality_id = database_municipality()""";
    private static final String ON =
            " and coalesce(c.from_day, '-infinity') <= :day and coalesce(c.to_day, 'infinity') >= :day";
    private static final String ORDER = " order by c.office, o.name, c.from_day nulls first, c.competence_id";
    private final JdbcClient jdbc;
    private final Clock clock;

    Competence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Case management, ABH and EBH for residents of the town today. */
    public List<Office> forTown(TownId town) {
        return jdbc.sql(SELECT + ON + " and (c.towns = '{}' or :town = any (c.towns))" + ORDER)
                .param("day", LocalDate.now(clock))
                .param("town", town.value())
                .query(Competence::office)
                .list();
    }

    /** Whoever is competent today, for any town. */
    public List<Office> today() {
        return jdbc.sql(SELECT + ON + ORDER)
                .param("day", LocalDate.now(clock))
                .query(Competence::office)
                .list();
    }

    /** Whoever is, was or will be competent: what kind of office an organisation is does not end with its towns. */
    public List<Office> all() {
        return jdbc.sql(SELECT + ORDER).query(Competence::office).list();
    }

    /** Every rule of competence with its period, also those that ended or are still to come. */
    public List<CompetenceRule> rules() {
        return jdbc.sql(SELECT + ORDER).query(Competence::rule).list();
    }

    /** The rule, if the municipality has it. */
    public Optional<CompetenceRule> find(CompetenceId id) {
        return jdbc.sql(SELECT + " and c.competence_id = :id")
                .param("id", id.value())
                .query(Competence::rule)
                .optional();
    }

    /** Lets nobody else enter or change a rule until the transaction ends, so that two at once cannot contradict one another. */
    @Transactional
    public void hold() {
        jdbc.sql("select competence_id from tenancy_competence where municipality_id = database_municipality()"
                        + " order by competence_id for update")
                .query(UUID.class)
                .list();
    }

    /** Writes the rule, new or changed. @return false if somebody saved it meanwhile; nothing is overwritten then */
    @Transactional
    public boolean save(CompetenceRule rule) {
        return jdbc.sql("""
                        insert into tenancy_competence (municipality_id, competence_id, office, organisation_id, towns, focus, from_day,
                          to_day, note, source, version, changed_at, changed_by)
                        values (database_municipality(), :id, :office, :organisation, :towns, :focus, :from, :to, :note, :source, 1,
                          now(), database_account())
                        on conflict (municipality_id, competence_id) do update set office = excluded.office,
                          organisation_id = excluded.organisation_id, towns = excluded.towns, focus = excluded.focus,
                          from_day = excluded.from_day, to_day = excluded.to_day, note = excluded.note, source = excluded.source,
                          changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                          version = tenancy_competence.version + 1
                          where tenancy_competence.version = :version""")
                        .param("id", rule.id().value())
                        .param("office", rule.kind().name())
                        .param("organisation", rule.organisation().value())
                        .param("towns", rule.towns().toArray(String[]::new))
                        .param("focus", rule.focus())
                        .param("from", rule.from())
                        .param("to", rule.to())
                        .param("note", rule.note())
                        .param("source", rule.source())
                        .param("version", rule.version())
                        .update()
                == 1;
    }

    private static CompetenceRule rule(ResultSet row, int number) throws SQLException {
        return new CompetenceRule(
                new CompetenceId(row.getObject("competence_id", UUID.class)),
                Kind.valueOf(row.getString("office")),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Rows.texts(row, "towns"),
                row.getString("focus"),
                Rows.day(row, "from_day"),
                Rows.day(row, "to_day"),
                row.getString("note"),
                row.getString("source"),
                row.getInt("version"));
    }

    private static Office office(ResultSet row, int number) throws SQLException {
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
