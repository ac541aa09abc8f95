package de.lotse.intake.referral;

import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens what is told about somebody who is passed on; it belongs to the referral, so that it can be erased with it. */
@Component
class ReferralRows {
    private static final String FAMILY = "referral.family";
    private static final String GIVEN = "referral.given";
    private static final String BORN = "referral.born";
    private static final String PHONE = "referral.phone";
    private static final String ADDRESS = "referral.address";
    private static final String WISH = "referral.wish";
    private static final String REPORTER = "referral.reporter";
    private static final String NOTE = "referral.note";
    private final Vault vault;

    ReferralRows(Vault vault) {
        this.vault = vault;
    }

    /** Fetches the keys of a list at once. */
    void preload(List<UUID> referrals) {
        vault.preload(referrals);
    }

    /** Makes everything that was told unreadable. */
    void erase(UUID referral) {
        vault.destroy(referral);
    }

    /** The sealed columns in their order: family_name, given_names, birth_date, phone, address, wish, reporter. */
    List<byte @Nullable []> sealed(UUID owner, Referral.Newcomer who, Referral.@Nullable Report report) {
        LocalDate born = who.born();
        return Arrays.asList(
                seal(owner, FAMILY, who.name().family()),
                seal(owner, GIVEN, who.name().given()),
                seal(owner, BORN, born == null ? null : born.toString()),
                seal(owner, PHONE, who.phone()),
                seal(owner, ADDRESS, who.address()),
                seal(owner, WISH, who.wish()),
                seal(owner, REPORTER, report == null ? null : report.by()));
    }

    byte @Nullable [] sealedNote(UUID owner, @Nullable String note) {
        return seal(owner, NOTE, note);
    }

    Referral referral(ResultSet row, List<Referral.Step> steps) throws SQLException {
        UUID id = row.getObject("referral_id", UUID.class);
        UUID office = row.getObject("from_office", UUID.class);
        UUID receiver = row.getObject("receiver", UUID.class);
        return new Referral(
                id,
                Referral.Source.valueOf(row.getString("source")),
                row.getString("access_route"),
                new AccountId(row.getObject("from_account", UUID.class)),
                office == null ? null : new OrganisationId(office),
                row.getObject("agreed_on", LocalDate.class),
                who(id, row),
                report(id, row),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("urgent"),
                receiver == null ? null : new AccountId(receiver),
                steps);
    }

    private Referral.Newcomer who(UUID id, ResultSet row) throws SQLException {
        String born = open(id, BORN, row.getBytes("birth_date"));
        String given = open(id, GIVEN, row.getBytes("given_names"));
        String family = open(id, FAMILY, row.getBytes("family_name"));
        boolean erased = Vault.ERASED.equals(family);
        return new Referral.Newcomer(
                person(row),
                new PersonName(family == null ? "?" : family, given == null || erased ? "" : given, null),
                born == null || erased ? null : LocalDate.parse(born),
                erased ? null : open(id, PHONE, row.getBytes("phone")),
                erased ? null : open(id, ADDRESS, row.getBytes("address")),
                row.getString("language"),
                row.getString("town"),
                row.getString("focus_area"),
                erased ? null : open(id, WISH, row.getBytes("wish")));
    }

    private Referral.@Nullable Report report(UUID id, ResultSet row) throws SQLException {
        String kind = row.getString("reporter_kind");
        String by = open(id, REPORTER, row.getBytes("reporter"));
        return kind == null || by == null
                ? null
                : new Referral.Report(by, Referral.Report.Kind.valueOf(kind), Arrays.asList((String[])
                        row.getArray("complexities").getArray()));
    }

    Referral.Step step(UUID referral, ResultSet row) throws SQLException {
        return new Referral.Step(
                row.getObject("step_id", UUID.class),
                Referral.Step.What.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("outcome"),
                left(open(referral, NOTE, row.getBytes("note"))),
                person(row),
                new AccountId(row.getObject("noted_by", UUID.class)));
    }

    /** What is still readable. */
    private static @Nullable String left(@Nullable String text) {
        return Vault.ERASED.equals(text) ? null : text;
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return person == null ? null : new PersonId(person);
    }

    private byte @Nullable [] seal(UUID owner, String field, @Nullable String text) {
        return text == null ? null : vault.seal(owner, field, text);
    }

    private @Nullable String open(UUID owner, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(owner, field, sealed);
    }
}
