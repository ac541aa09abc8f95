package de.lotse.people;

import de.lotse.shared.PersonId;
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
        List<FamilyLink> all = jdbc.sql("""
                        select person_id, other_id, kind from people_family_link
                        where municipality_id = database_municipality() and (person_id = :id or other_id = :id)
                        order by noted_at, person_id, other_id
                        """)
                .param("id", person.value())
                .query((row, number) -> {
                    UUID from = row.getObject("person_id", UUID.class);
                    FamilyLink.Relation kind = FamilyLink.Relation.valueOf(row.getString("kind"));
                    return from.equals(person.value())
                            ? new FamilyLink(new PersonId(row.getObject("other_id", UUID.class)), kind)
                            : new FamilyLink(new PersonId(from), kind.inverse());
                })
                .list();
        Set<PersonId> reachable = people.find(
                        all.stream().map(FamilyLink::other).collect(Collectors.toSet()))
                .keySet();
        return all.stream().filter(link -> reachable.contains(link.other())).toList();
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
                                  and ((person_id = :one and other_id = :two) or (person_id = :two and other_id = :one))
                                """)
                        .param("one", person.value())
                        .param("two", other.value())
                        .update()
                > 0;
    }
}
