package de.lotse.consent;

import de.lotse.access.CurrentActor;
import de.lotse.access.SamePeople;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The releases of the people within reach. */
@Repository
@Transactional
public class Releases {
    private static final String NAME = "release.recipient";
    private static final String SQL = """
            select r.*, access_kept(r.person_id) as kept, (r.revoked_at at time zone 'Europe/Berlin')::date as revoked_on,
              (select p.document_id from consent_proof p
               where p.municipality_id = r.municipality_id and p.person_id = any (access_same(r.person_id))
                 and p.declaration_id = r.release_id order by p.kept_at desc limit 1) as document_id
            from consent_release r
            where r.municipality_id = database_municipality()
            """;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final CurrentActor current;
    private final SamePeople same;

    Releases(JdbcClient jdbc, Vault vault, CurrentActor current, SamePeople same) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.current = current;
        this.same = same;
    }

    /** All releases of the person, the newest first. */
    @Transactional(readOnly = true)
    public List<Release> of(PersonId person) {
        return jdbc.sql(
                        SQL
                                + " and r.person_id = any ((select access_same(?))::uuid[]) order by r.valid_from desc, r.recorded_at desc")
                .param(person.value())
                .query((row, number) -> release(row))
                .list();
    }

    /** All releases of these people, of each the newest first. */
    @Transactional(readOnly = true)
    public List<Release> of(Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql(SQL + """
                                 and r.person_id = any (array(select unnest(access_same(one)) from unnest(?::uuid[]) one))
                                order by r.valid_from desc, r.recorded_at desc""")
                        .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query((row, number) -> release(row))
                        .list();
    }

    /**
     * The releases of these people that end within {@link Release#SOON} days from the day, or ended since the other, and that no longer one
     * follows; the earliest end first. Where one was over and she took back what followed it, that is her word about the recipient: nobody
     * is to ask her for a new one because the older one had ended. What she took back while it still held says nothing about its end.
     */
    @Transactional(readOnly = true)
    public List<Release> ending(Collection<PersonId> people, LocalDate since, LocalDate day) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SQL + """
                         and access_kept(r.person_id) = any (?) and r.revoked_at is null and r.valid_from <= ? and r.valid_to >= ? and r.valid_to < ?
                          and not exists (select 1 from consent_release o
                            where o.municipality_id = r.municipality_id and o.person_id = any (access_same(r.person_id))
                              and o.recipient_key = r.recipient_key and (o.valid_to is null or o.valid_to > r.valid_to)
                              and ((o.revoked_at is null and o.valid_from <= greatest(r.valid_to + 1, ?))
                                or (o.revoked_at at time zone 'Europe/Berlin')::date > r.valid_to))
                        order by r.valid_to""")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(day)
                .param(since)
                .param(day.plusDays(Release.SOON))
                .param(day)
                .query((row, number) -> release(row))
                .list();
    }

    /** The release, if the person has it. */
    @Transactional(readOnly = true)
    public Optional<Release> find(PersonId person, UUID id) {
        return of(person).stream().filter(release -> release.id().equals(id)).findFirst();
    }

    /** The key that tells the recipient apart; a name is not revealed by it. */
    public String key(Recipient recipient) {
        if (recipient.organisation() != null) {
            return recipient.organisation().toString();
        }
        String name = recipient.name().strip().toLowerCase(Locale.GERMAN).replaceAll("\\s+", " ");
        int municipality = current.get().municipality().value();
        return HexFormat.of().formatHex(vault.token(municipality, "recipient", name));
    }

    /** Keeps the release. @return false if this id was already used */
    boolean add(Release release, @Nullable String drawing) {
        UUID owner = release.person().value();
        return jdbc.sql("""
                        insert into consent_release (municipality_id, person_id, release_id, recipient_kind, recipient_key,
                          recipient_name, topics, powers, valid_from, valid_to, text_version, language, basis, interpreter_present,
                          signed_by, signature, hint_explained, recorded_at, recorded_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(),
                          database_account())
                        on conflict do nothing""")
                        .param(owner)
                        .param(release.id())
                        .param(release.recipient().kind().name())
                        .param(release.key())
                        .param(vault.seal(owner, NAME, release.recipient().name()))
                        .param(release.topics().toArray(String[]::new))
                        .param(release.powers().stream().map(Enum::name).toArray(String[]::new))
                        .param(release.from())
                        .param(release.to())
                        .param(release.text().edition())
                        .param(release.text().language())
                        .param(release.text().basis())
                        .param(release.interpreterPresent())
                        .param(release.signedBy().name())
                        .param(drawing == null ? null : vault.seal(owner, "release.signature", drawing))
                        .param(release.hintExplained())
                        .update()
                == 1;
    }

    /** Ends the release for the future. @return false if it was revoked already */
    boolean revoke(PersonId person, UUID id, @Nullable String note) {
        return same.all(person).stream()
                .anyMatch(record -> jdbc.sql("""
                                update consent_release
                                set revoked_at = clock_timestamp(), revoked_by = database_account(), revocation_note = ?
                                where municipality_id = database_municipality() and person_id = ? and release_id = ?
                                  and revoked_at is null""")
                                .param(note == null ? null : vault.seal(record.value(), "release.revocation", note))
                                .param(record.value())
                                .param(id)
                                .update()
                        == 1);
    }

    private Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getObject("release_id", UUID.class),
                new PersonId(row.getObject("kept", UUID.class)),
                recipient(vault, row, NAME),
                row.getString("recipient_key"),
                texts(row, "topics"),
                texts(row, "powers").stream().map(Release.Power::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Declaration.GivenText(
                        row.getString("text_version"), row.getString("language"), row.getString("basis")),
                row.getBoolean("interpreter_present"),
                Declaration.Signing.valueOf(row.getString("signed_by")),
                row.getBoolean("hint_explained"),
                row.getObject("revoked_on", LocalDate.class),
                row.getObject("document_id", UUID.class));
    }

    /** Reads who got it; an organisation is known by its key. */
    static Recipient recipient(Vault vault, ResultSet row, String field) throws SQLException {
        String key = row.getString("recipient_key");
        OrganisationId organisation = key.length() == 36 ? OrganisationId.parse(key) : null;
        return new Recipient(
                Recipient.Kind.valueOf(row.getString("recipient_kind")),
                organisation,
                vault.open(row.getObject("person_id", UUID.class), field, row.getBytes("recipient_name")));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
