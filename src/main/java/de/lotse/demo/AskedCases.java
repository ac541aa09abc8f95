package de.lotse.demo;

import de.lotse.intake.clearing.Action;
import de.lotse.intake.request.Answers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.StringUtils;

/** Invented requests without names, one for each stage on the way to an appointment. */
final class AskedCases {
    private AskedCases() {}

    /** A request and what the clearing team did with it. */
    record Example(String name, int daysAgo, Answers answers, List<Move> moves) {}

    /** Something done so many days ago. @param words the reason, the feedback or the help meanwhile */
    record Move(Action action, int daysAgo, int minutes, String words) {}

    static Map<String, String> contact(String note) {
        return Map.of(
                "way",
                "phone",
                "with",
                "body",
                "reason",
                note,
                "c-immigration_history",
                "yes",
                "c-complex_need",
                "yes",
                "c-several_actors",
                "yes",
                "c-residence_here",
                "yes",
                "c-consent",
                "yes",
                "c-cooperation",
                "yes");
    }

    static List<Example> all() {
        return List.of(
                example("jmd-24", 0, "Jugendmigrationsdienst", "24", "Afghanistan", "Dari", "work,language", "no"),
                example(
                        "schule-5",
                        1,
                        "Grundschule am Musterweg",
                        "38,41,9,6,2",
                        "Irak",
                        "Kurmandschi",
                        "housing,education,residence",
                        "yes"),
                example(
                        "klinik-2",
                        3,
                        "Krankenhaus Modellstift",
                        "29,31",
                        "Nigeria",
                        "Englisch",
                        "health,pregnancy",
                        "no"),
                example(
                        "wohngruppe",
                        8,
                        "Wohngruppe Nord",
                        "19",
                        "Somalia",
                        "Somali",
                        "language,education,work",
                        "no",
                        move(Action.CONTACT, 6, 40, "Ausbildung im Blick, eher JMD.")),
                example(
                        "frauenberatung",
                        4,
                        "Frauenberatung Beispiel",
                        "33,5",
                        "Eritrea",
                        "Tigrinya",
                        "housing,family,health",
                        "no",
                        move(Action.CONTACT, 2, 30, "Rückruf am Nachmittag vereinbart.")),
                example(
                        "sozialamt-4",
                        12,
                        "Sozialamt, Fachstelle Beispiel",
                        "44,40,15,11",
                        "Syrien",
                        "Arabisch",
                        "residence,housing,authorities",
                        "no",
                        move(Action.QUESTION, 9, 15, "Welchen Aufenthaltsstatus hat die zweite Person?")),
                example(
                        "beratung-3",
                        11,
                        "Regionale Beratung Muster",
                        "36,34,8",
                        "Iran",
                        "Farsi",
                        "residence,work,education",
                        "no",
                        move(Action.CONTACT, 5, 45, "Alle sechs Kriterien erfüllt."),
                        move(Action.ADMIT, 1, 30, "Mehrere Stellen beteiligt, komplexer Bedarf.")),
                waiting("frauenhaus", "Frauenhaus Vorlage", "35,12,9,4", "Syrien", "Arabisch", 106),
                waiting("wohnheim", "Wohnheim am Beispielweg", "48,46,17", "Armenien", "Armenisch", 103),
                waiting("schule-6", "Schule am Beispielplatz", "40,38,16,12,8,3", "Serbien", "Romanes", 101),
                waiting("ehrenamt", "Ehrenamt Musterkreis", "27", "Eritrea", "Tigrinya", 98),
                waiting("vater-1", "Jugendamt, Dienst Muster", "37,10", "Irak", "Sorani", 95),
                waiting("kita", "Kita Musterhof", "30,28,3", "Ghana", "Englisch", 92),
                waiting("klinik-1", "Klinik Modellstift, Sozialdienst", "52", "Afghanistan", "Paschtu", 90),
                waiting("hebamme", "Hebammenpraxis Vorlage", "26", "Guinea", "Französisch", 87),
                waiting("schulden", "Schuldnerberatung Beispiel", "58,55", "Nordmazedonien", "Romanes", 83),
                example(
                        "eu-familie",
                        20,
                        "Stadtteiltreff Beispiel",
                        "31,29,4",
                        "Bulgarien",
                        "Bulgarisch",
                        "housing,health,benefits_finances",
                        "no",
                        move(Action.CONTACT, 15, 30, "Wohnungslosigkeit steht im Vordergrund."),
                        move(Action.REFUSE, 10, 30, "EBM kommt zuerst.")),
                example(
                        "voll",
                        100,
                        "Familienzentrum Muster",
                        "42,39,7",
                        "Iran",
                        "Farsi",
                        "residence,housing,work",
                        "no",
                        move(Action.CONTACT, 95, 30, "Kriterien erfüllt."),
                        move(Action.ADMIT, 90, 20, "Komplexer Bedarf."),
                        move(Action.REFER, 80, 15, "Bis dahin die MBE der Caritas.")),
                waiting("zugewiesen", "GGUA Beispielberatung", "45", "Türkei", "Türkisch", 110));
    }

    /** Ten fill the list of Münster, so that "voll" was referred; since one of them was assigned, there is a place again. */
    private static Example waiting(
            String name, String from, String ages, String nationality, String language, int waits) {
        List<Move> moves = new java.util.ArrayList<>(List.of(
                move(Action.CONTACT, waits + 6, 30, "Kriterien erfüllt."),
                move(Action.ADMIT, waits + 2, 20, "Komplexer Bedarf, mehrere Stellen beteiligt."),
                move(Action.WAIT, waits, 15, "Die anfragende Stelle begleitet weiter, Anträge sind auf dem Weg.")));
        moves.addAll(since(name));
        return new Example(
                name, waits + 11, answers(from, ages, nationality, language, "residence,housing,health", "no"), moves);
    }

    private static List<Move> since(String name) {
        return switch (name) {
            case "klinik-1" -> List.of(move(Action.ADVANCE, 7, 5, "Entlassung in zwei Wochen"));
            case "frauenhaus" -> List.of(move(Action.OFFER, 9, 5, "Ein Platz ist frei. Besteht der Bedarf noch?"));
            case "zugewiesen" ->
                List.of(
                        move(Action.OFFER, 12, 5, "Ein Platz ist frei. Besteht der Bedarf noch?"),
                        move(Action.ACCEPT, 10, 5, "Am Telefon: Der Bedarf besteht weiter."),
                        move(Action.ASSIGN, 3, 10, "Sprachkenntnisse und freie Stunden."));
            default -> List.of();
        };
    }

    private static Example example(
            String name,
            int daysAgo,
            String from,
            String ages,
            String nationality,
            String language,
            String areas,
            String crisis,
            Move... moves) {
        return new Example(name, daysAgo, answers(from, ages, nationality, language, areas, crisis), List.of(moves));
    }

    private static Move move(Action action, int daysAgo, int minutes, String words) {
        return new Move(action, daysAgo, minutes, words);
    }

    private static Answers answers(
            String from, String ages, String nationality, String language, String areas, String crisis) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("institution", List.of(from));
        values.put("reporter_name", List.of("Robin Vorlage"));
        values.put("reporter_email", List.of("vorlage@stelle.example"));
        values.put("existing_contact", List.of("no"));
        values.put("contact_languages", List.of("family_language"));
        values.put("family_languages", List.of(language));
        values.put("interpreter_needed", List.of("yes"));
        values.put("acute_crisis", List.of(crisis));
        values.put("life_areas", List.of(StringUtils.commaDelimitedListToStringArray(areas)));
        values.put("measures_so_far", List.of("Sprachkurs begonnen, Antrag auf Wohngeld gestellt."));
        values.put("confirm_voluntary", List.of("yes"));
        values.put("confirm_informed", List.of("yes"));
        List<Map<String, String>> persons = java.util.Arrays.stream(StringUtils.commaDelimitedListToStringArray(ages))
                .map(age -> Map.of(
                        "person_gender",
                        "not_stated",
                        "person_age",
                        age,
                        "person_family_status",
                        Integer.parseInt(age) < 18 ? "ledig" : "ohne Angabe",
                        "person_nationality",
                        nationality,
                        "person_residence_status",
                        "Aufenthaltserlaubnis"))
                .toList();
        return new Answers(values, persons);
    }
}
