package de.lotse.people;

import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person as the table holds her: what identifies her sealed under her own key, bound to its column. */
record PersonRow(Vault vault, Person person) {
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", person.id().value());
        values.put("version", person.version());
        values.put("family", seal("family_name", person.name().family()));
        values.put("given", seal("given_names", person.name().given()));
        values.put("script", seal("original_script", person.name().originalScript()));
        LocalDate born = person.birth().date();
        values.put("birth", seal("birth_date", born == null ? null : born.toString()));
        values.put("birthYear", born == null ? null : born.getYear());
        values.put("estimated", person.birth().estimated());
        values.put("gender", person.gender());
        values.put("familyStatus", person.familyStatus());
        values.put("town", person.home().town());
        values.put("district", person.home().district());
        values.put("address", seal("address", person.home().address()));
        values.put("phone", seal("phone", person.reachable().phone()));
        values.put("email", seal("email", person.reachable().email()));
        values.put("arrived", person.arrivedOn());
        values.put("interpreter", person.interpreter().need().name());
        values.put(
                "interpreterNote", seal("interpreter_note", person.interpreter().note()));
        values.put("nationalities", person.nationalities().stream().sorted().toArray(String[]::new));
        values.put("languages", pairs(person.languages()));
        return values;
    }

    /** Each language once, the mother tongue first. */
    private static String[] pairs(List<Person.Language> languages) {
        return languages.stream()
                .collect(Collectors.toMap(
                        Person.Language::code, language -> language, (first, second) -> first, TreeMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(language -> !language.motherTongue()))
                .map(language -> language.code() + ":" + language.level())
                .toArray(String[]::new);
    }

    /** The languages as they were written. */
    static List<Person.Language> languages(String[] pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split(":", 2))
                .map(pair -> new Person.Language(pair[0], pair[1]))
                .toList();
    }

    private byte @Nullable [] seal(String column, @Nullable String text) {
        return text == null ? null : vault.seal(person.id().value(), "people_person." + column, text);
    }

    /** Opens one row. */
    record Reader(Vault vault, ResultSet row) {
        PersonId id() throws SQLException {
            return new PersonId(row.getObject("person_id", UUID.class));
        }

        @Nullable
        String text(String column) throws SQLException {
            byte[] sealed = row.getBytes(column);
            return sealed == null
                    ? null
                    : vault.open(row.getObject("person_id", UUID.class), "people_person." + column, sealed);
        }

        String required(String column) throws SQLException {
            String text = text(column);
            return text == null ? "" : text;
        }

        PersonName name() throws SQLException {
            return new PersonName(required("family_name"), required("given_names"), text("original_script"));
        }

        @Nullable
        LocalDate date(String column) throws SQLException {
            String text = text(column);
            return text == null || text.equals(Vault.ERASED) ? null : LocalDate.parse(text);
        }
    }
}
