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

/**
 * Who belongs together. A link whose other end is out of the viewer's reach does not exist for her. A link of a record that was added to
 * another one is parted, not deleted: separated again, that record has it as before (ADR 0014).
 */
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
                        select access_kept(person_id) as one, access_kept(other_id) as two, kind from people_family_link l
                        where municipality_id = database_municipality()
                          and (person_id = any ((select access_same(:id))::uuid[]) or other_id = any ((select access_same(:id))::uuid[]))
                          and (parted_at is null or not exists (select 1 from people_merge m
                            where m.municipality_id = l.municipality_id and m.person_id in (l.person_id, l.other_id)
                              and m.undone_at is null and m.merged_at <= l.parted_at))
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
        int parted = change(
                "update people_family_link l set parted_at = clock_timestamp()",
                "(access_kept(person_id) <> person_id or access_kept(other_id) <> other_id)",
                person,
                other);
        int deleted = change(
                "delete from people_family_link l",
                "access_kept(person_id) = person_id and access_kept(other_id) = other_id",
                person,
                other);
        return parted + deleted > 0;
    }

    private int change(String what, String which, PersonId person, PersonId other) {
        return jdbc.sql(what + " where municipality_id = database_municipality() and " + which + """
                         and ((person_id = any (access_same(:one)) and other_id = any (access_same(:two)))
                           or (person_id = any (access_same(:two)) and other_id = any (access_same(:one))))
                        """)
                .param("one", person.value())
                .param("two", other.value())
                .update();
    }
}
