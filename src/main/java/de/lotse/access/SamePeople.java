package de.lotse.access;

import de.lotse.shared.PersonId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which records are the same person (IN-15). Whoever may see one of them may see all. In the program a person is known by the record
 * that is kept; the others are known to SQL only, through {@code access_kept} and {@code access_same}.
 */
@Repository
@Transactional
public class SamePeople {
    private final JdbcClient jdbc;

    SamePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record that stands for each of these, in their order. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonId> kept(Collection<PersonId> people) {
        Map<PersonId, PersonId> kept = new LinkedHashMap<>();
        jdbc.sql("select asked, access_kept(asked) from unnest(?::uuid[]) asked")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    kept.put(new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class)));
                });
        return kept;
    }

    /** All records of the person, her own included. */
    @Transactional(readOnly = true)
    public List<PersonId> all(PersonId person) {
        return Arrays.stream(jdbc.sql("select access_same(?)")
                        .param(person.value())
                        .query((row, number) -> (UUID[]) row.getArray(1).getArray())
                        .single())
                .map(PersonId::new)
                .toList();
    }

    /** From now on these records, the kept one among them, are one person; a single record is nobody else. */
    public void unite(Collection<PersonId> records, PersonId kept) {
        UUID[] all = records.stream().map(PersonId::value).toArray(UUID[]::new);
        jdbc.sql(
                        "delete from access_same_person where municipality_id = database_municipality() and person_id = any (?)")
                .param(all)
                .update();
        if (all.length > 1) {
            jdbc.sql("""
                            insert into access_same_person (municipality_id, person_id, kept_id)
                            select database_municipality(), one, ? from unnest(?::uuid[]) one
                            """).param(kept.value()).param(all).update();
        }
    }
}
