package de.lotse.casework.contact;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of the cases within reach. */
@Repository
@Transactional
public class Contacts {
    /** Who took part, each by the record that is kept (IN-15). @see #contact */
    static final String PERSONS = "array(select access_kept(named) from unnest(person_ids) named) as persons";

    private final JdbcClient jdbc;
    private final Vault vault;

    Contacts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The contacts of the case, latest first. */
    @Transactional(readOnly = true)
    public List<Contact> of(CaseId caseId, int most) {
        return jdbc.sql("select *, " + PERSONS + """
                         from casework_contact where municipality_id = database_municipality() and case_id = ?
                        order by held_on desc, recorded_at desc limit ?
                        """)
                .params(caseId.value(), most)
                .query((row, number) -> contact(row))
                .list();
    }

    /** The contact as it was recorded in the case. */
    @Transactional(readOnly = true)
    public Optional<Contact> find(CaseId caseId, UUID contactId) {
        return jdbc.sql("select *, " + PERSONS + """
                         from casework_contact
                        where municipality_id = database_municipality() and case_id = ? and contact_id = ?
                        """)
                .params(caseId.value(), contactId)
                .query((row, number) -> contact(row))
                .optional();
    }

    /** How many talks were held in the case, and how many of them qualified. */
    @Transactional(readOnly = true)
    public Count count(CaseId caseId) {
        return jdbc.sql("""
                        select count(*) filter (where outcome = 'HELD') as held, count(*) filter (where qualified) as qualified,
                          max(held_on) filter (where qualified) as latest
                        from casework_contact where municipality_id = database_municipality() and case_id = ?
                        """)
                .param(caseId.value())
                .query((row, number) -> new Count(
                        row.getInt("held"), row.getInt("qualified"), row.getObject("latest", LocalDate.class)))
                .single();
    }

    /** Talks held. @param latestQualified the day of the latest qualified one */
    public record Count(int held, int qualified, @Nullable LocalDate latestQualified) {}

    /** The cases within reach in which the talk stands, with the version of each, which grows with each correction. */
    @Transactional(readOnly = true)
    Map<CaseId, Integer> versions(UUID contactId) {
        return versions(contactId, "");
    }

    /** The same for whoever is about to correct it: others wait until this transaction ends. */
    Map<CaseId, Integer> locked(UUID contactId) {
        return versions(contactId, " for update");
    }

    private Map<CaseId, Integer> versions(UUID contactId, String lock) {
        Map<CaseId, Integer> versions = new LinkedHashMap<>();
        jdbc.sql("""
                        select case_id, version from casework_contact
                        where municipality_id = database_municipality() and contact_id = ? order by case_id
                        """ + lock).param(contactId).query(row -> {
            versions.put(new CaseId(row.getObject("case_id", UUID.class)), row.getInt("version"));
        });
        return versions;
    }

    /** Adds the contact. @return false if it was already recorded, e.g. by a double click */
    boolean insert(Contact contact) {
        return bound("""
                        insert into casework_contact (municipality_id, case_id, contact_id, held_on, held_at, minutes, kind, outcome,
                          qualified, place, language, interpreter, interpreter_gap, needs, person_ids, note, next_step, next_step_on,
                          recorded_at, recorded_by)
                        values (database_municipality(), :case, :id, :on, :at, :minutes, :kind, :outcome, :qualified, :place,
                          :language, :interpreter, :gap, :needs, :persons, :note, :step, :stepOn, clock_timestamp(), database_account())
                        on conflict do nothing
                        """, contact).update() == 1;
    }

    /** Puts it in the place of what stands in the case, for {@link CorrectContact} alone, which keeps that. */
    void replace(Contact contact) {
        bound("""
                        update casework_contact set held_on = :on, held_at = :at, minutes = :minutes, kind = :kind, outcome = :outcome,
                          qualified = :qualified, place = :place, language = :language, interpreter = :interpreter,
                          interpreter_gap = :gap, needs = :needs, person_ids = :persons, note = :note, next_step = :step,
                          next_step_on = :stepOn, version = version + 1
                        where municipality_id = database_municipality() and case_id = :case and contact_id = :id
                        """, contact).update();
    }

    private JdbcClient.StatementSpec bound(String sql, Contact contact) {
        UUID owner = contact.caseId().value();
        return jdbc.sql(sql)
                .param("case", owner)
                .param("id", contact.id())
                .param("on", contact.heldOn())
                .param("at", time(contact.heldAt()))
                .param("minutes", contact.minutes())
                .param("kind", contact.kind())
                .param("outcome", contact.outcome().name())
                .param("qualified", contact.qualified())
                .param("place", seal(owner, "contact.place", contact.place()))
                .param("language", contact.mediation().language())
                .param("interpreter", contact.mediation().interpreter().name())
                .param("gap", contact.mediation().gap())
                .param("needs", contact.needs().toArray(String[]::new))
                .param(
                        "persons",
                        contact.persons().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("note", seal(owner, "contact.note", contact.note()))
                .param("step", seal(owner, "contact.next_step", contact.nextStep()))
                .param("stepOn", contact.nextStepOn());
    }

    private byte @Nullable [] seal(UUID owner, String field, @Nullable String text) {
        return text == null ? null : vault.seal(owner, field, text);
    }

    private static @Nullable Time time(@Nullable LocalTime time) {
        return time == null ? null : Time.valueOf(time);
    }

    /** The contact in the row, or what it said before; read with {@link #PERSONS}. */
    Contact contact(ResultSet row) throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        Time at = row.getTime("held_at");
        int minutes = row.getInt("minutes");
        return new Contact(
                row.getObject("contact_id", UUID.class),
                new CaseId(owner),
                row.getObject("held_on", LocalDate.class),
                at == null ? null : at.toLocalTime(),
                minutes == 0 ? null : minutes,
                row.getString("kind"),
                Contact.Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("qualified"),
                open(owner, "contact.place", row.getBytes("place")),
                new Contact.Mediation(
                        row.getString("language"),
                        Contact.Interpreter.valueOf(row.getString("interpreter")),
                        row.getBoolean("interpreter_gap")),
                Arrays.asList((String[]) row.getArray("needs").getArray()),
                open(owner, "contact.note", row.getBytes("note")),
                open(owner, "contact.next_step", row.getBytes("next_step")),
                row.getObject("next_step_on", LocalDate.class),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("persons").getArray())
                        .distinct()
                        .map(PersonId::new)
                        .toList());
    }

    private @Nullable String open(UUID owner, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(owner, field, sealed);
    }
}
