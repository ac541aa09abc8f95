package de.lotse.demo;

import de.lotse.people.Person;
import de.lotse.people.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
            new Origin("Shembull", null, "sq", "121", List.of("Arta", "Besnik"), "AE-18B"),
            new Origin("Lizi", "例子", "zh", "479", List.of("Mei", "Wei", "Lan"), "AE-18B"),
            new Origin("Ejemplo", null, "es", "367", List.of("Camila", "Andrés"), "ASYL-GEST"));

    private static final Set<String> MEN = Set.of(
            "Yusuf", "Omar", "Karim", "Farhad", "Dariush", "Rahim", "Idris", "Taras", "Danylo", "Mehmet", "Burak",
            "Baran", "Mamadou", "Yonas", "Abdi", "Andrei", "Georgi", "Besnik", "Wei", "Andrés");

    private Clients() {}

    /** A language community with its word for "example". */
    private record Origin(
            String family,
            @Nullable String script,
            String language,
            String nationality,
            List<String> given,
            String residence) {}

    /** The client of the story; always the same one. */
    static Person client(Story story, List<String> towns, Set<String> residenceCodes) {
        int number = story.number();
        LocalDate today = story.today();
        Random random = story.random("client");
        Origin origin = ORIGINS.get(number % ORIGINS.size());
        String given =
                origin.given().get((number / ORIGINS.size()) % origin.given().size());
        boolean always = number % 5 == 0;
        return new Person(
                story.person(),
                0,
                name(origin, given, number),
                birth(number, random, today),
                MEN.contains(given) ? "m" : "w",
                number % 4 == 0 ? "VH" : "LD",
                new Person.Home(
                        towns.isEmpty() ? null : towns.get(number % towns.size()),
                        null,
                        number % 9 == 8 ? null : "Musterweg " + (1 + random.nextInt(99))),
                new Person.Reachable(number % 10 == 9 ? null : "0170 0000" + (100 + number), null),
                number % 9 == 2 ? null : today.minusMonths(3 + random.nextInt(60)),
                new Person.Interpreter(
                        always ? Person.Interpreter.Need.ALWAYS : Person.Interpreter.Need.SOMETIMES,
                        always ? "am liebsten eine Frau" : null),
                number % 13 == 4 ? Set.of(origin.nationality(), "137") : Set.of(origin.nationality()),
                List.of(
                        new Person.Language(origin.language(), "MU"),
                        new Person.Language(
                                "de", List.of("A0", "A1", "A2", "B1").get(random.nextInt(4)))),
                residence(origin, residenceCodes, number, today));
    }

    /** Some have one name only, some a very long one. */
    private static PersonName name(Origin origin, String given, int number) {
        if (number % 17 == 7) {
            return new PersonName(given, "", null);
        }
        return number % 34 == 21
                ? new PersonName(origin.family() + "-Mustermann von Beispielhausen", given + " Maria", origin.script())
                : new PersonName(origin.family(), given, origin.script());
    }

    private static Person.Birth birth(int number, Random random, LocalDate today) {
        boolean defaultDate = number % 11 == 5;
        return new Person.Birth(
                defaultDate
                        ? LocalDate.of(today.getYear() - 30, 1, 1)
                        : today.minusYears(18 + random.nextInt(45)).minusDays(random.nextInt(365)),
                defaultDate);
    }

    /** Unknown for some, run out for some, running out for some. */
    private static Person.@Nullable Residence residence(Origin origin, Set<String> codes, int number, LocalDate today) {
        if (number % 19 == 3 || !codes.contains(origin.residence())) {
            return null;
        }
        if (number % 16 == 9 && codes.contains("UNBEK")) {
            return new Person.Residence("UNBEK", null, null);
        }
        return new Person.Residence(
                origin.residence(),
                today.minusMonths(14),
                today.plusDays(number % 14 == 8 ? -9 : 20L + number % 34 * 17L));
    }
}
