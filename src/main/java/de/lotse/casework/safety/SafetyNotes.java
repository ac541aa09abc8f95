package de.lotse.casework.safety;

import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The safety notes of the cases within reach; of those out of reach only whom to ask. */
@Repository
@Transactional
public class SafetyNotes {
    static final CaseTrace NOTED = CaseTrace.rows("safety", "casework_safety_note", "");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIELD = "safety_note.content";
    private final JdbcClient jdbc;
    private final Vault vault;

    SafetyNotes(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Somebody out of whose case the viewer stays has to say something. @param caseId the viewer's own case with the person */
    public record Elsewhere(PersonId person, @Nullable CaseId caseId, AccountId ask) {}

    private record Content(
            @Nullable Integer level,
            @Nullable String observed,
            @Nullable String informed,
            SafetyNote.Conditions conditions) {}

    /** Everything noted in the case, the latest first. */
    @Transactional(readOnly = true)
    public List<SafetyNote> of(CaseId id) {
        return jdbc.sql("""
                        select n.*, access_kept(n.person_id) as kept from casework_safety_note n
                        where municipality_id = database_municipality() and case_id = ?
                        order by noted_on desc, noted_at desc
                        """).param(id.value()).query((row, number) -> note(row)).list();
    }

    /** The note that rules for each person who is in the cases now, whether it warns or not; whoever left is ruled by none. */
    @Transactional(readOnly = true)
    public List<SafetyNote> latest(Collection<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return ids.length == 0
                ? List.of()
                : jdbc.sql("""
                        select distinct on (case_id, kept) n.*, access_kept(n.person_id) as kept from casework_safety_note n
                        where municipality_id = database_municipality() and case_id = any (?)
                          and exists (select 1 from casework_participant p where p.municipality_id = n.municipality_id
                            and p.case_id = n.case_id and p.person_id = any (access_same(n.person_id)) and p.left_at is null)
                        order by case_id, kept, noted_on desc, noted_at desc
                        """).param(ids).query((row, number) -> note(row)).list();
    }

    /** Whom the viewer has to ask before she meets somebody of her cases, because a case out of her reach warns. */
    @Transactional(readOnly = true)
    public List<Elsewhere> elsewhere(Collection<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return ids.length == 0
                ? List.of()
                : jdbc.sql("""
                        select person_id, case_id, ask from casework_safety_elsewhere(array(
                          select p.person_id from casework_participant p
                          where p.municipality_id = database_municipality() and p.case_id = any (?) and p.left_at is null))
                        where case_id = any (?)
                        """)
                        .param(ids)
                        .param(ids)
                        .query((row, number) -> elsewhere(row))
                        .list();
    }

    /** Whom the viewer has to ask before she meets these people, whether she has a case with them or not; by the record asked for. */
    @Transactional(readOnly = true)
    public List<Elsewhere> elsewhereOf(Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select asked as person_id, e.case_id, e.ask
                        from unnest(?::uuid[]) asked cross join lateral casework_safety_elsewhere(array[asked]) e
                        """)
                        .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query((row, number) -> elsewhere(row))
                        .list();
    }

    /** What rules for these people in the cases within reach, open or ended; by the record asked for. */
    @Transactional(readOnly = true)
    public List<SafetyNote> latestOf(Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct on (n.case_id, asked) n.*, asked as kept
                        from unnest(?::uuid[]) asked join casework_safety_note n on n.person_id = any (access_same(asked))
                        where n.municipality_id = database_municipality()
                          and exists (select 1 from casework_participant p where p.municipality_id = n.municipality_id
                            and p.case_id = n.case_id and p.person_id = any (access_same(asked)) and p.left_at is null)
                        order by n.case_id, asked, n.noted_on desc, n.noted_at desc
                        """)
                        .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query((row, number) -> note(row))
                        .list();
    }

    private static Elsewhere elsewhere(ResultSet row) throws SQLException {
        UUID own = row.getObject("case_id", UUID.class);
        return new Elsewhere(
                new PersonId(row.getObject("person_id", UUID.class)),
                own == null ? null : new CaseId(own),
                new AccountId(row.getObject("ask", UUID.class)));
    }

    /** Keeps a note. @return false if this identifier was used, e.g. by a double click */
    boolean add(SafetyNote note) {
        Content content = new Content(note.level(), note.observed(), note.informed(), note.conditions());
        return jdbc.sql("""
                        insert into casework_safety_note (municipality_id, case_id, note_id, person_id, occasion, noted_on, warns,
                          review_on, content, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .param(note.caseId().value())
                        .param(note.id())
                        .param(note.person().value())
                        .param(note.occasion().name())
                        .param(note.on())
                        .param(note.warns())
                        .param(note.reviewOn())
                        .param(vault.seal(note.caseId().value(), FIELD, JSON.writeValueAsString(content)))
                        .update()
                == 1;
    }

    private SafetyNote note(ResultSet row) throws SQLException {
        CaseId id = new CaseId(row.getObject("case_id", UUID.class));
        Content content = vault.openBytes(id.value(), FIELD, row.getBytes("content"))
                .map(bytes -> JSON.readValue(bytes, Content.class))
                .orElseGet(() -> new Content(null, Vault.ERASED, null, SafetyNote.Conditions.NONE));
        return new SafetyNote(
                row.getObject("note_id", UUID.class),
                id,
                new PersonId(row.getObject("kept", UUID.class)),
                SafetyNote.Occasion.valueOf(row.getString("occasion")),
                row.getObject("noted_on", LocalDate.class),
                content.level(),
                row.getBoolean("warns"),
                content.observed(),
                content.informed(),
                content.conditions(),
                row.getObject("review_on", LocalDate.class),
                new AccountId(row.getObject("noted_by", UUID.class)));
    }
}
