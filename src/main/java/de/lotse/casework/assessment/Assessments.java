package de.lotse.casework.assessment;

import de.lotse.casework.assessment.Assessment.Kind;
import de.lotse.casework.assessment.Assessment.View;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The assessments of the cases within reach. */
@Repository
@Transactional
public class Assessments {
    static final CaseTrace TAKEN = CaseTrace.rows("assessment", "casework_assessment", "");
    private final JdbcClient jdbc;
    private final Vault vault;

    Assessments(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** All assessments of the case as they stand now, oldest first. */
    @Transactional(readOnly = true)
    public List<Assessment> of(CaseId id) {
        return jdbc.sql("""
                        select latest.*, v.* from (
                          select distinct on (assessment_id) a.*, min(saved_at) over (partition by assessment_id) as begun_at
                          from casework_assessment a
                          where municipality_id = database_municipality() and case_id = ?
                          order by assessment_id, saved_at desc, revision_id desc) latest
                        cross join lateral (select coalesce(array_agg(r.area order by r.area), '{}') as areas,
                            coalesce(array_agg(r.self::integer order by r.area), '{}') as selves,
                            coalesce(array_agg(r.professional::integer order by r.area), '{}') as professionals,
                            coalesce(array_agg(r.urgency::integer order by r.area), '{}') as urgencies,
                            coalesce(array_agg(r.note order by r.area), '{}') as notes
                          from casework_assessment_area r where r.municipality_id = latest.municipality_id
                            and r.case_id = latest.case_id and r.revision_id = latest.revision_id) v
                        order by begun_at
                        """)
                .param(id.value())
                .query((row, number) -> assessment(row))
                .list();
    }

    /** The assessment taken last, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Assessment> latest(CaseId id) {
        List<Assessment> all = of(id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Adds the revision. @return false if it was already used, e.g. by a double click */
    boolean insert(Assessment assessment) {
        CaseId id = assessment.caseId();
        int added = jdbc.sql("""
                        insert into casework_assessment (municipality_id, case_id, revision_id, assessment_id, kind, assessed_on,
                          strengths, problem, saved_at, saved_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                .param(id.value())
                .param(assessment.revision())
                .param(assessment.id())
                .param(assessment.kind().name())
                .param(assessment.assessedOn())
                .param(seal(id, "assessment.strengths", assessment.strengths()))
                .param(seal(id, "assessment.problem", assessment.problem()))
                .update();
        if (added == 1) {
            assessment.areas().forEach((area, view) -> insert(assessment, area, view));
        }
        return added == 1;
    }

    private void insert(Assessment assessment, String area, View view) {
        jdbc.sql("insert into casework_assessment_area values (database_municipality(), ?, ?, ?, ?, ?, ?, ?)")
                .param(assessment.caseId().value())
                .param(assessment.revision())
                .param(area)
                .param(view.self())
                .param(view.professional())
                .param(view.urgency())
                .param(seal(assessment.caseId(), "assessment_area.note", view.note()))
                .update();
    }

    private Assessment assessment(ResultSet row) throws SQLException {
        CaseId id = new CaseId(row.getObject("case_id", UUID.class));
        return new Assessment(
                row.getObject("assessment_id", UUID.class),
                row.getObject("revision_id", UUID.class),
                id,
                Kind.valueOf(row.getString("kind")),
                row.getObject("assessed_on", LocalDate.class),
                areas(id, row),
                open(id, "assessment.strengths", row.getBytes("strengths")),
                open(id, "assessment.problem", row.getBytes("problem")),
                row.getTimestamp("saved_at").toInstant(),
                new AccountId(row.getObject("saved_by", UUID.class)));
    }

    private Map<String, View> areas(CaseId id, ResultSet row) throws SQLException {
        String[] areas = (String[]) row.getArray("areas").getArray();
        Integer[] selves = (Integer[]) row.getArray("selves").getArray();
        Integer[] professionals = (Integer[]) row.getArray("professionals").getArray();
        Integer[] urgencies = (Integer[]) row.getArray("urgencies").getArray();
        byte[][] notes = (byte[][]) row.getArray("notes").getArray();
        Map<String, View> views = new LinkedHashMap<>();
        for (int i = 0; i < areas.length; i++) {
            views.put(
                    areas[i],
                    new View(selves[i], professionals[i], urgencies[i], open(id, "assessment_area.note", notes[i])));
        }
        return views;
    }

    private byte @Nullable [] seal(CaseId id, String field, @Nullable String text) {
        return text == null ? null : vault.seal(id.value(), field, text);
    }

    private @Nullable String open(CaseId id, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(id.value(), field, sealed);
    }
}
