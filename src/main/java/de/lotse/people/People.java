package de.lotse.people;

import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people within the acting worker's reach; whoever is out of reach does not exist here. */
@Repository
@Transactional
public class People {
    /**
     * Which record stands for each one asked for. Found before the rows are read: a function within their condition would keep row-level
     * security from using the key.
     */
    private static final String WANTED = """
            with wanted as materialized (select asked, coalesce(s.kept_id, asked) as kept from unnest(?::uuid[]) asked
              left join access_same_person s on s.municipality_id = database_municipality() and s.person_id = asked)
            """;

    private static final String SELECT = WANTED + """
            select w.asked, p.*, r.status, r.valid_from, r.valid_to
            from wanted w join people_person p on p.person_id = w.kept
            left join people_residence r on r.municipality_id = p.municipality_id and r.person_id = p.person_id
              and r.replaced_at is null
            """;

    /** No concept says for how long what was confirmed counts; a quarter is an assumption. */
    private static final Period FRESH = Period.ofMonths(3);

    private final JdbcClient jdbc;
    private final Vault vault;

    People(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The person, if she is within reach. */
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those of the people who are within reach; a record that was added to another one finds that one. */
    @Transactional(readOnly = true)
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        UUID[] wanted = ids.stream().map(PersonId::value).toArray(UUID[]::new);
        vault.preload(Arrays.asList(wanted));
        Map<PersonId, Person> found = new LinkedHashMap<>();
        jdbc.sql(SELECT + " where p.municipality_id = database_municipality()")
                .param(wanted)
                .query(row -> {
                    found.put(new PersonId(row.getObject("asked", UUID.class)), person(row));
                });
        return found;
    }

    /** The record itself, even if it was added to another one. */
    @Transactional(readOnly = true)
    Optional<Person> asWritten(PersonId record) {
        return jdbc.sql(SELECT.replace("coalesce(s.kept_id, asked)", "asked")
                        + " where p.municipality_id = database_municipality()")
                .param(new UUID[] {record.value()})
                .query((row, number) -> person(row))
                .optional();
    }

    /** Whether the acting worker made the record. */
    @Transactional(readOnly = true)
    boolean registeredByViewer(PersonId record) {
        return jdbc.sql("""
                        select exists (select 1 from people_person
                          where municipality_id = database_municipality() and person_id = ? and registered_by = database_account())
                        """).param(record.value()).query(Boolean.class).single();
    }

    /** The names of those of the people who are within reach. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonName> names(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        UUID[] wanted = ids.stream().map(PersonId::value).toArray(UUID[]::new);
        vault.preload(Arrays.asList(wanted));
        Map<PersonId, PersonName> found = new LinkedHashMap<>();
        jdbc.sql(WANTED + """
                        select w.asked, p.person_id, p.family_name, p.given_names, p.original_script
                        from wanted w join people_person p on p.person_id = w.kept
                        where p.municipality_id = database_municipality()
                        """).param(wanted).query(row -> {
            found.put(new PersonId(row.getObject("asked", UUID.class)), new PersonRow.Reader(vault, row).name());
        });
        return found;
    }

    /** Adds the person. @return false if this id was already used, e.g. by a double click */
    boolean insert(Person person) {
        PersonRow row = new PersonRow(vault, person);
        return jdbc.sql("""
                        insert into people_person (municipality_id, person_id, registered_at, registered_by, changed_at,
                          family_name, given_names, original_script, birth_date, birth_year, birth_estimated, gender, family_status,
                          town, district, address, phone, email, arrived_on, interpreter, interpreter_note, nationalities, languages)
                        values (database_municipality(), :id, clock_timestamp(), database_account(), clock_timestamp(),
                          :family, :given, :script, :birth, :birthYear, :estimated, :gender, :familyStatus,
                          :town, :district, :address, :phone, :email, :arrived, :interpreter, :interpreterNote, :nationalities, :languages)
                        on conflict do nothing
                        """).params(row.parameters()).update() == 1;
    }

    /** Saves the person. @return false if somebody saved her meanwhile */
    boolean update(Person person) {
        int changed =
                jdbc.sql("""
                        update people_person set version = version + 1, changed_at = clock_timestamp(),
                          family_name = :family, given_names = :given, original_script = :script, birth_date = :birth,
                          birth_year = :birthYear, birth_estimated = :estimated, gender = :gender, family_status = :familyStatus,
                          town = :town, district = :district, address = :address, phone = :phone, email = :email,
                          arrived_on = :arrived, interpreter = :interpreter, interpreter_note = :interpreterNote,
                          nationalities = :nationalities, languages = :languages
                        where municipality_id = database_municipality() and person_id = :id and version = :version
                        """).params(new PersonRow(vault, person).parameters()).update();
        if (changed == 1) {
            jdbc.sql(
                            "delete from people_search_token where municipality_id = database_municipality() and person_id = ?")
                    .param(person.id().value())
                    .update();
        }
        return changed == 1;
    }

    /** Notes that the client confirmed her data today (IN-18). */
    void confirm(PersonId id) {
        jdbc.sql("""
                        insert into people_confirmation (municipality_id, person_id, confirmed_at, confirmed_by)
                        values (database_municipality(), ?, clock_timestamp(), database_account())
                        """).param(id.value()).update();
    }

    /** The day the client last confirmed her data, if ever. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> confirmedOn(PersonId id) {
        return jdbc.sql("""
                        select (max(confirmed_at) at time zone 'Europe/Berlin')::date from people_confirmation
                        where municipality_id = database_municipality() and person_id = any ((select access_same(?))::uuid[])
                        """).param(id.value()).query(LocalDate.class).optional();
    }

    /**
     * The day on which all of her data was looked at last, by being confirmed, changed or registered, if it is so long ago that it is to be
     * offered as "still true?" (IN-18).
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> outdatedSince(PersonId id, LocalDate today) {
        return jdbc.sql("""
                        select (greatest(
                          (select max(c.confirmed_at) from people_confirmation c
                           where c.municipality_id = database_municipality() and c.person_id = any ((select access_same(:id))::uuid[])),
                          (select max(p.changed_at) from people_person p
                           where p.municipality_id = database_municipality() and p.person_id = any ((select access_same(:id))::uuid[])))
                          at time zone 'Europe/Berlin')::date
                        """)
                .param("id", id.value())
                .query(LocalDate.class)
                .optional()
                .filter(day -> day.isBefore(today.minus(FRESH)));
    }

    /** Replaces the current residence status; the earlier one stays in the history (IN-19). */
    void changeResidence(PersonId id, Person.@Nullable Residence residence) {
        jdbc.sql("""
                        update people_residence set replaced_at = clock_timestamp()
                        where municipality_id = database_municipality() and person_id = ? and replaced_at is null
                        """).param(id.value()).update();
        if (residence != null) {
            jdbc.sql("""
                            insert into people_residence (municipality_id, person_id, residence_id, status, valid_from, valid_to, noted_at, noted_by)
                            values (database_municipality(), ?, gen_random_uuid(), ?, ?, ?, clock_timestamp(), database_account())
                            """)
                    .param(id.value())
                    .param(residence.status())
                    .param(residence.from())
                    .param(residence.until())
                    .update();
        }
    }

    /** All residence statuses, the current one first. */
    @Transactional(readOnly = true)
    public List<Person.Residence> residenceHistory(PersonId id) {
        return jdbc.sql("""
                        select status, valid_from, valid_to from people_residence
                        where municipality_id = database_municipality() and person_id = any ((select access_same(:id))::uuid[])
                        order by (person_id = access_kept(:id)) desc, replaced_at desc nulls first
                        """).param("id", id.value()).query((row, number) -> residence(row)).list().stream()
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private Person person(ResultSet row) throws SQLException {
        PersonRow.Reader read = new PersonRow.Reader(vault, row);
        return new Person(
                read.id(),
                row.getInt("version"),
                read.name(),
                new Person.Birth(read.date("birth_date"), row.getBoolean("birth_estimated")),
                row.getString("gender"),
                row.getString("family_status"),
                new Person.Home(row.getString("town"), row.getString("district"), read.text("address")),
                new Person.Reachable(read.text("phone"), read.text("email")),
                row.getObject("arrived_on", LocalDate.class),
                new Person.Interpreter(
                        Person.Interpreter.Need.valueOf(row.getString("interpreter")), read.text("interpreter_note")),
                new HashSet<>(
                        Arrays.asList((String[]) row.getArray("nationalities").getArray())),
                PersonRow.languages((String[]) row.getArray("languages").getArray()),
                residence(row));
    }

    private static Person.@Nullable Residence residence(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return status == null
                ? null
                : new Person.Residence(
                        status,
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class));
    }
}
