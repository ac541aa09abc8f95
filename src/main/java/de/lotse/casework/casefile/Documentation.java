package de.lotse.casework.casefile;

import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the concept expects in the case by now and nobody has written down yet (QA-02). */
@Repository
@Transactional(readOnly = true)
public class Documentation {
    private final JdbcClient jdbc;
    private final ObjectProvider<DocumentationCheck> checks;

    Documentation(JdbcClient jdbc, ObjectProvider<DocumentationCheck> checks) {
        this.jdbc = jdbc;
        this.checks = checks;
    }

    /** The gaps in the order of the cycle; none in a case that takes nothing any more. */
    public List<DocumentationCheck.Gap> gaps(Case theCase, Page page) {
        if (!theCase.writable()) {
            return List.of();
        }
        DocumentationCheck.Written written = written(theCase.id());
        return checks.stream()
                .flatMap(check -> check.gaps(theCase, written, page).stream())
                .sorted(Comparator.comparingInt(DocumentationCheck.Gap::order))
                .toList();
    }

    private DocumentationCheck.Written written(CaseId id) {
        return jdbc.sql("""
                        select exists (select 1 from casework_screening s
                            where s.municipality_id = c.municipality_id and s.case_id = c.case_id) as screening,
                          array(select distinct i.form from casework_interview i
                            where i.municipality_id = c.municipality_id and i.case_id = c.case_id) as interviews,
                          exists (select 1 from casework_assessment a
                            where a.municipality_id = c.municipality_id and a.case_id = c.case_id) as assessment,
                          exists (select 1 from casework_category_choice g
                            where g.municipality_id = c.municipality_id and g.case_id = c.case_id) as category,
                          exists (select 1 from casework_plan p
                            where p.municipality_id = c.municipality_id and p.case_id = c.case_id) as plan,
                          exists (select 1 from casework_plan p
                            where p.municipality_id = c.municipality_id and p.case_id = c.case_id
                              and p.signed_how is not null) as signed_plan,
                          exists (select 1 from casework_goal g
                            where g.municipality_id = c.municipality_id and g.case_id = c.case_id and g.frame_id is not null
                              and g.plan_id = (select p.plan_id from casework_plan p
                                where p.municipality_id = c.municipality_id and p.case_id = c.case_id and p.signed_how is not null
                                order by p.revision desc limit 1)
                              and coalesce((select s.state from casework_progress s
                                where s.municipality_id = g.municipality_id and s.case_id = g.case_id and s.goal_id = g.goal_id
                                order by s.happened_on desc, s.noted_at desc limit 1), 'OPEN') not in ('REACHED', 'DROPPED')) as open_goal,
                          exists (select 1 from casework_linkage l
                            where l.municipality_id = c.municipality_id and l.case_id = c.case_id) as linkage,
                          exists (select 1 from casework_review r
                            where r.municipality_id = c.municipality_id and r.case_id = c.case_id) as review,
                          exists (select 1 from casework_assessment a
                            where a.municipality_id = c.municipality_id and a.case_id = c.case_id
                              and a.kind = 'REASSESSMENT') as reassessment
                        from casework_case c where c.municipality_id = database_municipality() and c.case_id = ?
                        """)
                .param(id.value())
                .query((row, number) -> written(row))
                .single();
    }

    private static DocumentationCheck.Written written(ResultSet row) throws SQLException {
        return new DocumentationCheck.Written(
                row.getBoolean("screening"),
                Set.of((String[]) row.getArray("interviews").getArray()),
                row.getBoolean("assessment"),
                row.getBoolean("category"),
                row.getBoolean("plan"),
                row.getBoolean("signed_plan"),
                row.getBoolean("open_goal"),
                row.getBoolean("linkage"),
                row.getBoolean("review"),
                row.getBoolean("reassessment"));
    }
}
