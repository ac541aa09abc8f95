package de.lotse.bench;

import de.lotse.people.BulkTokens;
import de.lotse.people.PersonName;
import de.lotse.vault.BulkKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Writes invented people, each sealed with a key of her own and found by her tokens. */
final class FilledPeople {
    private final BulkKeys keys;
    private final BulkTokens tokens;
    private final Days days;

    FilledPeople(BulkKeys keys, BulkTokens tokens, Days days) {
        this.keys = keys;
        this.tokens = tokens;
        this.days = days;
    }

    /** Everything that is known of her, and what she signed. */
    void person(int worker, int number, int municipality, UUID account, Bulk bulk) {
        UUID person = Invented.person(worker, number);
        Random random = new Random(person.hashCode());
        BulkKeys.Sealing sealing = keys.newOwner(person);
        LocalDate born = LocalDate.of(1955, 1, 1).plusDays(random.nextInt(18_000));
        PersonName name = new PersonName(Invented.family(worker, number), Invented.given(worker, number), null);
        bulk.add(
                "vault_key(municipality_id,owner_id,wrapped,created_at)",
                municipality,
                person,
                sealing.wrapped(),
                days.at(300));
        bulk.add(
                "people_person(municipality_id,person_id,registered_at,registered_by,changed_at,family_name,given_names,birth_date,"
                        + "birth_year,gender,arrived_on,interpreter,nationalities,languages)",
                municipality,
                person,
                days.at(300),
                account,
                days.at(300),
                sealing.seal("people_person.family_name", name.family()),
                sealing.seal("people_person.given_names", name.given()),
                sealing.seal("people_person.birth_date", born.toString()),
                born.getYear(),
                random.nextBoolean() ? "w" : "m",
                days.today().minusDays(random.nextInt(2000)),
                "SOMETIMES",
                "{" + Invented.pick(List.of("475", "423", "166", "163", "287"), random) + "}",
                "{" + Invented.pick(List.of("ar", "fa", "uk", "tr", "ti"), random) + ":MU}");
        bulk.add(
                "people_residence(municipality_id,person_id,residence_id,status,valid_from,valid_to,noted_at,noted_by)",
                municipality,
                person,
                UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) worker}),
                "DU-60A-1",
                days.today().minusDays(200),
                days.today().plusDays(random.nextInt(400)),
                days.at(300),
                account);
        for (byte[] token : tokens.of(municipality, name, born)) {
            bulk.add("people_search_token(municipality_id,person_id,token)", municipality, person, token);
        }
        for (String kind : List.of("privacy_notice", "consent")) {
            bulk.add(
                    "consent_declaration(municipality_id,person_id,declaration_id,kind,text_version,language,basis,given_on,signed_by,"
                            + "recorded_at,recorded_by)",
                    municipality,
                    person,
                    UUID.nameUUIDFromBytes((kind + person).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    kind,
                    "1",
                    "de",
                    "art13",
                    days.today().minusDays(300),
                    "HANDED_OVER",
                    days.at(300),
                    account);
        }
    }
}
