package de.lotse.consent;

import de.lotse.access.SamePeople;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the people within reach consented to, and what they were told. */
@Repository
@Transactional
public class Consents {
    private static final String SAME = "any ((select access_same(?))::uuid[])";
    private static final String STANDS = """
            max(d.given_on) filter (where d.kind = 'consent' and d.withdrawn_at is null) as consented,
              max(d.given_on) filter (where d.kind = 'privacy_notice') as informed,
              max((d.withdrawn_at at time zone 'Europe/Berlin')::date) filter (where d.kind = 'consent') as withdrawn,
              max(d.given_on) filter (where d.kind = 'counselling_agreement' and d.withdrawn_at is null) as agreed
            """;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final SamePeople same;

    Consents(JdbcClient jdbc, Vault vault, SamePeople same) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.same = same;
    }

    /**
     * Where a person stands.
     *
     * @param consentedOn the day the consent now valid was given
     * @param informedOn the day the data-protection information was handed over
     * @param withdrawnOn the day consent was withdrawn, if none is valid now
     * @param agreedOn the day the counselling agreement now valid was signed
     */
    public record State(
            @Nullable LocalDate consentedOn,
            @Nullable LocalDate informedOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable LocalDate agreedOn) {
        /** Whether a case may be documented: consent is valid and the information was handed over (CON-01). */
        public boolean mayDocument() {
            return consentedOn != null && informedOn != null;
        }
    }

    /** Where the person stands today. */
    @Transactional(readOnly = true)
    public State state(PersonId person) {
        return jdbc.sql("""
                        select %s from consent_declaration d
                        where d.municipality_id = database_municipality() and d.person_id = %s
                        """.formatted(STANDS, SAME))
                .param(person.value())
                .query((row, number) -> state(row))
                .single();
    }

    /** Where each of these people stands today; who never declared anything is not in it. */
    @Transactional(readOnly = true)
    public Map<PersonId, State> states(Collection<PersonId> people) {
        Map<PersonId, State> states = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                            select access_kept(d.person_id) as person, %s from consent_declaration d
                            where d.municipality_id = database_municipality()
                              and d.person_id = any (array(select unnest(access_same(one)) from unnest(?::uuid[]) one)) group by 1
                            """.formatted(STANDS))
                    .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                    .query(row -> {
                        states.put(new PersonId(row.getObject("person", UUID.class)), state(row));
                    });
        }
        return states;
    }

    private static State state(ResultSet row) throws SQLException {
        LocalDate consented = row.getObject("consented", LocalDate.class);
        return new State(
                consented,
                row.getObject("informed", LocalDate.class),
                consented == null ? row.getObject("withdrawn", LocalDate.class) : null,
                row.getObject("agreed", LocalDate.class));
    }

    /**
     * What somebody decided about her consent.
     *
     * @param holds whether one holds today
     * @param withdrawnOn the day it was withdrawn, if none holds
     */
    public record Decided(boolean holds, @Nullable LocalDate withdrawnOn) {
        /** Nothing yet. */
        public static final Decided NOTHING = new Decided(false, null);
    }

    /** What the people within reach decided about their consent; who decided nothing yet is not in it. */
    @Transactional(readOnly = true)
    public Map<PersonId, Decided> decided() {
        Map<PersonId, Decided> decided = new HashMap<>();
        jdbc.sql("""
                        select coalesce(s.kept_id, d.person_id), bool_or(d.withdrawn_at is null),
                          max((d.withdrawn_at at time zone 'Europe/Berlin')::date)
                        from consent_declaration d
                        left join access_same_person s on s.municipality_id = d.municipality_id and s.person_id = d.person_id
                        where d.municipality_id = database_municipality() and d.kind = 'consent' group by 1
                        """).query(row -> {
            boolean holds = row.getBoolean(2);
            decided.put(
                    new PersonId(row.getObject(1, UUID.class)),
                    new Decided(holds, holds ? null : row.getObject(3, LocalDate.class)));
        });
        return decided;
    }

    /** The people within reach whose consent is withdrawn and was not given again, with the day. */
    @Transactional(readOnly = true)
    public Map<PersonId, LocalDate> withdrawn() {
        Map<PersonId, LocalDate> withdrawn = new HashMap<>();
        jdbc.sql("""
                select coalesce(s.kept_id, d.person_id), max((d.withdrawn_at at time zone 'Europe/Berlin')::date)
                from consent_declaration d
                left join access_same_person s on s.municipality_id = d.municipality_id and s.person_id = d.person_id
                where d.municipality_id = database_municipality() and d.kind = 'consent'
                group by 1 having bool_and(d.withdrawn_at is not null)
                """).query(row -> {
            withdrawn.put(new PersonId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
        });
        return Map.copyOf(withdrawn);
    }

    /** Everything the person was handed or declared, the newest first. */
    @Transactional(readOnly = true)
    public List<Declaration> of(PersonId person) {
        return jdbc.sql("""
                        select d.*, access_kept(d.person_id) as kept, (d.withdrawn_at at time zone 'Europe/Berlin')::date as withdrawn_on,
                          (select p.document_id from consent_proof p
                           where p.municipality_id = d.municipality_id and p.person_id = any (access_same(d.person_id))
                             and p.declaration_id = d.declaration_id order by p.kept_at desc limit 1) as document_id
                        from consent_declaration d
                        where d.municipality_id = database_municipality() and d.person_id = %s
                        order by d.given_on desc, d.recorded_at desc""".formatted(SAME))
                .param(person.value())
                .query((row, number) -> declaration(row))
                .list();
    }

    /** The declaration of the kind that holds today. */
    @Transactional(readOnly = true)
    public Optional<Declaration> valid(PersonId person, DeclarationKind kind) {
        return of(person).stream()
                .filter(declaration -> declaration.kind() == kind && declaration.holds())
                .findFirst();
    }

    /** Keeps the declaration. @return false if this id was already used, e.g. by a double click */
    boolean add(Declaration declaration, @Nullable String drawing) {
        UUID owner = declaration.person().value();
        Declaration.Received received = declaration.received();
        return jdbc.sql("""
                        insert into consent_declaration (municipality_id, person_id, declaration_id, kind, text_version, language, basis,
                          given_on, interpreter_present, signed_by, signature, choices, received_from, received_on, received_data,
                          recorded_at, recorded_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing""")
                        .param(owner)
                        .param(declaration.id())
                        .param(declaration.kind().key())
                        .param(declaration.text().edition())
                        .param(declaration.text().language())
                        .param(declaration.text().basis())
                        .param(declaration.givenOn())
                        .param(declaration.interpreterPresent())
                        .param(declaration.signedBy().name())
                        .param(seal(owner, "declaration.signature", drawing))
                        .param(declaration.choices().toArray(String[]::new))
                        .param(received == null ? null : seal(owner, "declaration.from", received.from()))
                        .param(received == null ? null : received.on())
                        .param(received == null ? null : seal(owner, "declaration.data", received.data()))
                        .update()
                == 1;
    }

    /** Adds a proof: the scan, or the signed paper. */
    void prove(PersonId person, UUID declaration, UUID document) {
        jdbc.sql("""
                        insert into consent_proof (municipality_id, person_id, declaration_id, document_id, kept_at, kept_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing""").params(person.value(), declaration, document).update();
    }

    /** Ends every consent of the person that holds. @return how many */
    int withdraw(PersonId person, @Nullable String note) {
        return same.all(person).stream()
                .mapToInt(record -> jdbc.sql("""
                                update consent_declaration
                                set withdrawn_at = clock_timestamp(), withdrawn_by = database_account(), withdrawal_note = ?
                                where municipality_id = database_municipality() and person_id = ? and kind = 'consent'
                                  and withdrawn_at is null""")
                        .param(seal(record.value(), "declaration.withdrawal", note))
                        .param(record.value())
                        .update())
                .sum();
    }

    private byte @Nullable [] seal(UUID owner, String field, @Nullable String text) {
        return text == null ? null : vault.seal(owner, field, text);
    }

    private Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                row.getObject("declaration_id", UUID.class),
                new PersonId(row.getObject("kept", UUID.class)),
                DeclarationKind.of(row.getString("kind")).orElseThrow(),
                new Declaration.GivenText(
                        row.getString("text_version"), row.getString("language"), row.getString("basis")),
                row.getObject("given_on", LocalDate.class),
                row.getBoolean("interpreter_present"),
                Declaration.Signing.valueOf(row.getString("signed_by")),
                Arrays.asList((String[]) row.getArray("choices").getArray()),
                received(row.getObject("person_id", UUID.class), row),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                row.getObject("document_id", UUID.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    private Declaration.@Nullable Received received(UUID owner, ResultSet row) throws SQLException {
        byte[] from = row.getBytes("received_from");
        byte[] data = row.getBytes("received_data");
        return from == null || data == null
                ? null
                : new Declaration.Received(
                        vault.open(owner, "declaration.from", from),
                        row.getObject("received_on", LocalDate.class),
                        vault.open(owner, "declaration.data", data));
    }
}
