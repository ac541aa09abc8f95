package de.lotse.demo;

import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invented clients from many origins: the family name means "example" in the language, so that nobody mistakes them for real
 * people. Among them are the edge cases of every register: a single name, a default birth date, no papers, two nationalities.
 */
final class Clients {
    private static final List<Origin> ORIGINS = List.of(
            new Origin(
                    "Mithal",
                    "مثال",
                    "ar",
                    "475",
                    List.of("Hanan", "Amina", "Yusuf", "Omar", "Salma", "Karim"),
                    "AE-25-2-SUB"),
            new Origin("Nemune", "نمونه", "fa", "439", List.of("Zahra", "Farhad", "Leila", "Dariush"), "ASYL-GEST"),
            new Origin("Namuna", "نمونه", "prs", "423", List.of("Tamana", "Rahim", "Sahar", "Idris"), "AE-22-2"),
            new Origin("Pryklad", "Приклад", "uk", "166", List.of("Oksana", "Taras", "Iryna", "Danylo"), "AE-24"),
            new Origin("Örnek", null, "tr", "163", List.of("Ayşe", "Mehmet", "Elif", "Burak"), "AE-28-E"),
            new Origin("Nimûne", null, "kmr", "475", List.of("Rojîn", "Baran", "Dilan"), "DU-60A-2-1"),
            new Origin("Exemple", null, "fr", "262", List.of("Mamadou", "Aïssatou", "Fatou"), "DU-60A-1"),
            new Origin("Abnet", "አብነት", "ti", "224", List.of("Selam", "Yonas", "Mehret"), "AE-25-2-FLU"),
            new Origin("Tusaale", null, "so", "273", List.of("Amina", "Abdi", "Hodan"), "AE-25-2-FLU"),
            new Origin("Exemplu", null, "ro", "154", List.of("Ioana", "Andrei"), "EU-FREI"),
            new Origin("Primer", "Пример", "bg", "125", List.of("Elena", "Georgi"), "EU-FREI"),
            new Origin("Shembull", null, "sq", "121", List.of("Arta", "Besnik"), "AE-18B"));

    private Clients() {}

    /** A language community with its word for "example". */
    private record Origin(
            String family,
            @Nullable String script,
            String language,
            String nationality,
            List<String> given,
            String residence) {}

    /** The client with this number in the municipality; always the same one. */
    static Person client(
            String municipality, int number, List<String> towns, Set<String> residenceCodes, LocalDate today) {
        Random random = new Random((municipality + number).hashCode());
        Origin origin = ORIGINS.get(number % ORIGINS.size());
        String given =
                origin.given().get((number / ORIGINS.size()) % origin.given().size());
        boolean single = number % 17 == 7;
        boolean defaultDate = number % 11 == 5;
        LocalDate born = defaultDate
                ? LocalDate.of(today.getYear() - 30, 1, 1)
                : today.minusYears(18 + random.nextInt(45)).minusDays(random.nextInt(365));
        return new Person(
                new PersonId(UUID.nameUUIDFromBytes(
                        ("lotse-demo-client:" + municipality + number).getBytes(StandardCharsets.UTF_8))),
                0,
                new PersonName(single ? given : origin.family(), single ? "" : given, single ? null : origin.script()),
                new Person.Birth(born, defaultDate),
                number % 3 == 0 ? "m" : "w",
                number % 4 == 0 ? "VH" : "LD",
                new Person.Home(
                        towns.isEmpty() ? null : towns.get(number % towns.size()),
                        null,
                        "Musterweg " + (1 + random.nextInt(99))),
                new Person.Reachable("0170 0000" + (100 + number), null),
                today.minusMonths(3 + random.nextInt(60)),
                new Person.Interpreter(
                        number % 5 == 0 ? Person.Interpreter.Need.ALWAYS : Person.Interpreter.Need.SOMETIMES,
                        number % 5 == 0 ? "am liebsten eine Frau" : null),
                number % 13 == 4
                        ? new java.util.HashSet<>(List.of(origin.nationality(), "163"))
                        : Set.of(origin.nationality()),
                List.of(
                        new Person.Language(origin.language(), "MU"),
                        new Person.Language(
                                "de", List.of("A0", "A1", "A2", "B1").get(random.nextInt(4)))),
                residence(origin, residenceCodes, number, today));
    }

    private static Person.@Nullable Residence residence(Origin origin, Set<String> codes, int number, LocalDate today) {
        if (number % 19 == 3 || !codes.contains(origin.residence())) {
            return null;
        }
        return new Person.Residence(origin.residence(), today.minusMonths(14), today.plusDays(20L + number * 17L));
    }
}
