package de.lotse.intake.slip;

import de.lotse.access.CurrentActor;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens what a slip says; it belongs to the slip, so that it can be erased with it. */
@Component
class SlipRows {
    private static final String FAMILY = "slip.family";
    private static final String GIVEN = "slip.given";
    private static final String BORN = "slip.born";
    private static final String PHONE = "slip.phone";
    private static final String WISH = "slip.wish";
    private static final String PROVIDER = "slip.provider";
    private static final String PLACE = "slip.place";
    private static final String NOTE = "slip.note";
    private static final String CONTACT = "slip.contact";
    private final Vault vault;
    private final CurrentActor actor;

    SlipRows(Vault vault, CurrentActor actor) {
        this.vault = vault;
        this.actor = actor;
    }

    void preload(List<UUID> slips) {
        vault.preload(slips);
    }

    void erase(UUID slip) {
        vault.destroy(slip);
    }

    /** Tells the same person again by name and birth date, without revealing them. */
    byte[] samePerson(Slip.Who who) {
        String name = Normalizer.normalize(
                who.name().family() + "|" + who.name().given() + "|" + who.born(), Normalizer.Form.NFC);
        return vault.token(actor.get().municipality().value(), "slip", name.toLowerCase(Locale.ROOT));
    }

    /** The sealed columns in their order: family_name, given_names, birth_date, phone, wish. */
    List<byte @Nullable []> sealed(UUID owner, Slip.Who who) {
        LocalDate born = who.born();
        return Arrays.asList(
                seal(owner, FAMILY, who.name().family()),
                seal(owner, GIVEN, who.name().given()),
                seal(owner, BORN, born == null ? null : born.toString()),
                seal(owner, PHONE, who.phone()),
                seal(owner, WISH, who.wish()));
    }

    /** The sealed columns of a result in their order: provider, place, note. */
    List<byte @Nullable []> sealed(UUID owner, Slip.Result result) {
        return Arrays.asList(
                seal(owner, PROVIDER, result.provider()),
                seal(owner, PLACE, result.place()),
                seal(owner, NOTE, result.note()));
    }

    byte @Nullable [] sealedContact(UUID owner, @Nullable String contact) {
        return seal(owner, CONTACT, contact);
    }

    Slip slip(ResultSet row, List<Slip.Step> steps) throws SQLException {
        UUID id = row.getObject("slip_id", UUID.class);
        return new Slip(
                id,
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("target_group"),
                row.getString("reason"),
                who(id, row),
                row.getObject("agreed_on", LocalDate.class),
                row.getTimestamp("sent_at").toInstant(),
                new AccountId(row.getObject("sent_by", UUID.class)),
                row.getBoolean("urgent"),
                steps,
                result(id, row),
                feedback(id, row));
    }

    private Slip.Who who(UUID id, ResultSet row) throws SQLException {
        String family = open(id, FAMILY, row.getBytes("family_name"));
        boolean erased = Vault.ERASED.equals(family);
        String given = open(id, GIVEN, row.getBytes("given_names"));
        String born = open(id, BORN, row.getBytes("birth_date"));
        return new Slip.Who(
                new PersonName(family == null ? "?" : family, given == null || erased ? "" : given, null),
                born == null || erased ? null : LocalDate.parse(born),
                erased ? null : open(id, PHONE, row.getBytes("phone")),
                row.getString("language"),
                row.getString("town"),
                erased ? null : open(id, WISH, row.getBytes("wish")));
    }

    private Slip.@Nullable Result result(UUID id, ResultSet row) throws SQLException {
        String kind = row.getString("result_kind");
        UUID worker = row.getObject("worker_id", UUID.class);
        return kind == null
                ? null
                : new Slip.Result(
                        row.getObject("result_id", UUID.class),
                        Slip.Result.Kind.valueOf(kind),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("minutes"),
                        worker == null ? null : new AccountId(worker),
                        left(open(id, PROVIDER, row.getBytes("provider"))),
                        row.getObject("meets_at", LocalDateTime.class),
                        left(open(id, PLACE, row.getBytes("place"))),
                        left(open(id, NOTE, row.getBytes("note"))));
    }

    private Slip.@Nullable Feedback feedback(UUID id, ResultSet row) throws SQLException {
        String kind = row.getString("feedback_kind");
        return kind == null
                ? null
                : new Slip.Feedback(
                        Slip.Result.Kind.valueOf(kind),
                        left(open(id, CONTACT, row.getBytes("contact"))),
                        row.getTimestamp("given_at").toInstant());
    }

    Slip.Step step(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Slip.Step(
                row.getObject("step_id", UUID.class),
                Slip.Step.What.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                person == null ? null : new PersonId(person),
                new AccountId(row.getObject("noted_by", UUID.class)));
    }

    /** What is still readable. */
    private static @Nullable String left(@Nullable String text) {
        return Vault.ERASED.equals(text) ? null : text;
    }

    private byte @Nullable [] seal(UUID owner, String field, @Nullable String text) {
        return text == null ? null : vault.seal(owner, field, text);
    }

    private @Nullable String open(UUID owner, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(owner, field, sealed);
    }
}
