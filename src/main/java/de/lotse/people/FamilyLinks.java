package de.lotse.people;

import de.lotse.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs together. A link whose other end is out of the viewer's reach does not exist for her. */
@Repository
@Transactional
public class FamilyLinks {
    private final JdbcClient jdbc;
    private final People people;

    FamilyLinks(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** The links of the person, each seen from her, in the order of generations. */
    @Transactional(readOnly = true)
    public List<FamilyLink> of(PersonId person) {
        List<FamilyLink> all =
                jdbc.sql("""
                        select access_kept(person_id) as one, access_kept(other_id) as two, kind from people_family_link
                        where municipality_id = database_municipality()
                          and (person_id = any ((select access_same(:id))::uuid[]) or other_id = any ((select access_same(:id))::uuid[]))
                        order by noted_at, person_id, other_id
                        """).param("id", person.value()).query((row, number) -> link(person, row)).list().stream()
                        .filter(link -> !link.other().equals(person))
                        .distinct()
                        .toList();
        Set<PersonId> reachable = people.find(
                        all.stream().map(FamilyLink::other).collect(Collectors.toSet()))
                .keySet();
        return all.stream().filter(link -> reachable.contains(link.other())).toList();
    }

    private static FamilyLink link(PersonId person, ResultSet row) throws SQLException {
        PersonId one = new PersonId(row.getObject("one", UUID.class));
        FamilyLink.Relation kind = FamilyLink.Relation.valueOf(row.getString("kind"));
        return one.equals(person)
                ? new FamilyLink(new PersonId(row.getObject("two", UUID.class)), kind)
                : new FamilyLink(one, kind.inverse());
    }

    /** Notes the link in place of an earlier one between the two. */
    void put(PersonId person, FamilyLink link) {
        remove(person, link.other());
        jdbc.sql("""
                        insert into people_family_link (municipality_id, person_id, other_id, kind, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account())
                        """)
                .params(person.value(), link.other().value(), link.relation().name())
                .update();
    }

    /** The two do not belong together. @return whether they did */
    boolean remove(PersonId person, PersonId other) {
        return jdbc.sql("""
                                delete from people_family_link where municipality_id = database_municipality()
                                  and ((person_id = any (access_same(:one)) and other_id = any (access_same(:two)))
                                    or (person_id = any (access_same(:two)) and other_id = any (access_same(:one))))
                                """)
                        .param("one", person.value())
                        .param("two", other.value())
                        .update()
                > 0;
    }
}
