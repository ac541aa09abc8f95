package de.lotse.people;

import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of the people within reach lives abroad or has died; the latest entry counts. */
@Repository
@Transactional
class KnownWhereabouts {
    private final JdbcClient jdbc;

    KnownWhereabouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is noted of these people; nobody is in it of whom nothing is noted. */
    @Transactional(readOnly = true)
    public Map<PersonId, Whereabouts> of(Collection<PersonId> people) {
        Map<PersonId, Whereabouts> known = new HashMap<>();
        if (people.isEmpty()) {
            return known;
        }
        jdbc.sql("""
                        select distinct on (kept) access_kept(person_id) as kept, place from people_whereabouts
                        where municipality_id = database_municipality()
                          and person_id = any (array(select unnest(access_same(p)) from unnest(cast(:people as uuid[])) p))
                        order by kept, noted_at desc, whereabouts_id desc
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            new PersonId(row.getObject("kept", UUID.class)),
                            Whereabouts.valueOf(row.getString("place")));
                });
        return known;
    }

    /** Notes it. @return false if it stands so already */
    boolean note(PersonId person, Whereabouts where) {
        if (of(List.of(person)).getOrDefault(person, Whereabouts.HERE) == where) {
            return false;
        }
        jdbc.sql("""
                        insert into people_whereabouts (municipality_id, person_id, whereabouts_id, place, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account())
                        """).params(person.value(), Uuids.next(), where.name()).update();
        return true;
    }
}
