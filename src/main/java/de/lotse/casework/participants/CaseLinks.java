package de.lotse.casework.participants;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases that belong together; one out of the viewer's reach does not appear. */
@Repository
@Transactional
public class CaseLinks {
    private final JdbcClient jdbc;
    private final Cases cases;

    CaseLinks(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** The cases linked with this one, from either side. */
    @Transactional(readOnly = true)
    public List<Case> of(CaseId id) {
        return jdbc
                .sql("""
                        select case when case_id = :id then other_case_id else case_id end from casework_case_link
                        where municipality_id = database_municipality() and (case_id = :id or other_case_id = :id) order by noted_at
                        """)
                .param("id", id.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .distinct()
                .flatMap(other -> cases.find(new CaseId(other)).stream())
                .toList();
    }

    /** Links the two. @return false if they are linked already */
    boolean add(CaseId id, CaseId other) {
        boolean known = of(id).stream().anyMatch(one -> one.id().equals(other));
        return !known && jdbc.sql("""
                        insert into casework_case_link (municipality_id, case_id, other_case_id, noted_at, noted_by)
                        values (database_municipality(), ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """).params(id.value(), other.value()).update() == 1;
    }
}
