package de.lotse.tenancy;

import de.lotse.shared.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored versions of all concepts; a version once written is never changed. */
@Repository
@Transactional(readOnly = true)
class ConceptVersions {
    private final JdbcClient jdbc;

    ConceptVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of the municipality, newest first. */
    List<ConceptVersion> all(MunicipalityId municipality) {
        return jdbc.sql("""
                        select number, effective_from, decided_by, decided_on, note from tenancy_concept
                        where municipality_id = ? order by number desc""")
                .param(municipality.value())
                .query(ConceptVersions::row)
                .list();
    }

    /** The number of the version that applies on the day; the oldest where none applies yet. */
    Optional<Integer> effective(MunicipalityId municipality, LocalDate day) {
        return jdbc.sql("""
                        select number from tenancy_concept where municipality_id = :municipality
                        order by (effective_from <= :day) desc,
                          case when effective_from <= :day then effective_from end desc nulls last,
                          case when effective_from <= :day then number end desc nulls last,
                          effective_from, number
                        limit 1""")
                .param("municipality", municipality.value())
                .param("day", day)
                .query(Integer.class)
                .optional();
    }

    /** The own sections of the version as YAML. */
    Optional<String> content(MunicipalityId municipality, int number) {
        return jdbc.sql("select content from tenancy_concept where municipality_id = ? and number = ?")
                .param(municipality.value())
                .param(number)
                .query(String.class)
                .optional();
    }

    /** Adds a version; answers false where the number is taken. */
    @Transactional
    boolean add(MunicipalityId municipality, ConceptVersion version, String content) {
        return jdbc.sql("""
                        insert into tenancy_concept (municipality_id, number, effective_from, decided_by, decided_on, note,
                          content, written_at, written_by)
                        values (:municipality, :number, :from, :by, :on, :note, :content, now(), database_account())
                        on conflict do nothing""")
                        .param("municipality", municipality.value())
                        .param("number", version.number())
                        .param("from", version.effectiveFrom())
                        .param("by", version.decidedBy())
                        .param("on", version.decidedOn())
                        .param("note", version.note())
                        .param("content", content)
                        .update()
                == 1;
    }

    private static ConceptVersion row(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate decidedOn = Rows.day(row, "decided_on");
        return new ConceptVersion(
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("decided_by"),
                decidedOn,
                row.getString("note"));
    }
}
