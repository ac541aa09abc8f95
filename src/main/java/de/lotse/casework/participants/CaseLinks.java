package de.lotse.casework.participants;

import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases that belong together; one out of the viewer's reach does not appear. */
@Repository
@Transactional
public class CaseLinks {
    static final CaseTrace LINKED = new CaseTrace("link", """
            exists (select 1 from casework_case_link x where x.municipality_id = c.municipality_id
              and (x.case_id = c.case_id or x.other_case_id = c.case_id))""");
    private final JdbcClient jdbc;

    CaseLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another case that belongs to it. */
    public record Linked(CaseId id, String number, PersonId mainPerson) {}

    /** The cases linked with this one, from either side. */
    @Transactional(readOnly = true)
    public List<Linked> of(CaseId id) {
        return jdbc
                .sql("""
                        select c.case_id, c.number, access_kept(c.main_person_id) as main_person from casework_case_link l
                        join casework_case c on c.municipality_id = l.municipality_id
                          and c.case_id = case when l.case_id = :id then l.other_case_id else l.case_id end
                        where l.municipality_id = database_municipality() and (l.case_id = :id or l.other_case_id = :id)
                        order by l.noted_at
                        """)
                .param("id", id.value())
                .query((row, number) -> new Linked(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        new PersonId(row.getObject("main_person", UUID.class))))
                .list()
                .stream()
                .distinct()
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
