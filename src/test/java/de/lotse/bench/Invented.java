package de.lotse.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Obviously invented workers, people and sentences; the same number always gives the same. */
final class Invented {
    static final int OPEN_CASES = 60;
    static final int CLOSED_CASES = 51;
    /** The number of each worker's case with very much in it: 200 contacts, 40 files, 6 people. */
    static final int THICK = 0;

    static final int CASES = OPEN_CASES + CLOSED_CASES;
    static final String PASSWORD = "Messstrecke-2026";
    private static final List<String> FIRST = List.of(
            "Erfunda",
            "Musterio",
            "Probina",
            "Testaman",
            "Beispila",
            "Fiktius",
            "Modella",
            "Nachbilda",
            "Entwurfa",
            "Skizzo",
            "Attrapa",
            "Schablon",
            "Vorlagia",
            "Kopian",
            "Exempla",
            "Dummyan");
    private static final List<String> MIDDLE =
            List.of("Ali", "Noor", "Lea", "Sam", "Ida", "Omar", "Mila", "Juri", "Zoe", "Amir", "Eva", "Timur");
    private static final List<String> LAST = List.of(
            "Musterberg",
            "Beispielfeld",
            "Probental",
            "Testhausen",
            "Erfundow",
            "Modellsky",
            "Nachbildi",
            "Entwurfoglu",
            "Skizzenbach",
            "Attrapow",
            "Schablonis",
            "Vorlagenko",
            "Kopiadis",
            "Exemplari",
            "Fiktivani");
    private static final List<String> ENDING = List.of(
            "", "er", "mann", "ova", "ski", "zadeh", "pour", "yan", "ez", "ali", "ito", "sen", "berg", "tal", "feld");
    private static final String SENTENCES =
            "Ein erfundenes Gespräch über erfundene Sorgen. Unterlagen wurden gemeinsam gesichtet, "
                    + "ein Antrag vorbereitet und der nächste Schritt vereinbart. Es fehlen noch Nachweise, die bis zum nächsten Treffen besorgt "
                    + "werden. Die Verständigung gelang mit Sprachmittlung. ";

    private Invented() {}

    static String login(int worker) {
        return "messung-" + worker;
    }

    static UUID account(int worker) {
        return id("account", worker, 0);
    }

    static UUID theCase(int worker, int number) {
        return id("case", worker, number);
    }

    static UUID person(int worker, int number) {
        return id("person", worker, number);
    }

    static UUID post(int worker) {
        return id("post", worker, 0);
    }

    static String family(int worker, int number) {
        Random random = new Random(worker * 1000L + number);
        return pick(LAST, random) + pick(ENDING, random);
    }

    static String given(int worker, int number) {
        Random random = new Random(worker * 1000L + number + 7);
        return pick(FIRST, random) + " " + pick(MIDDLE, random);
    }

    static String note(Random random) {
        return SENTENCES.repeat(1 + random.nextInt(2));
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static UUID id(String kind, int worker, int number) {
        return UUID.nameUUIDFromBytes((kind + worker + "/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
