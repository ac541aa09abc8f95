package de.lotse.webui;

import de.lotse.webui.components.Due;
import de.lotse.webui.components.Fact;
import de.lotse.webui.components.Gauge;
import de.lotse.webui.components.GoalTree;
import de.lotse.webui.components.NeedsProfile;
import de.lotse.webui.components.NetworkContact;
import de.lotse.webui.components.NetworkContact.Closeness;
import de.lotse.webui.components.NetworkContact.Release;
import de.lotse.webui.components.NetworkMap;
import de.lotse.webui.components.Phase;
import de.lotse.webui.components.Ring;
import de.lotse.webui.components.Source;
import de.lotse.webui.components.Tab;
import de.lotse.webui.components.TimelineEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The file of Hanan Mithal as far as components show it; with nothing yet, and with very much. */
public record SampleCase(
        String name,
        List<Fact> facts,
        List<Tab> tabs,
        List<Due> dues,
        @Nullable Ring ring,
        List<TimelineEntry> contacts,
        @Nullable GoalTree goals,
        @Nullable NeedsProfile needs,
        @Nullable NetworkMap network,
        List<Gauge> gauges) {
    private static final Source UNNA = new Source("Konzept Kreis Unna 2.2", "/concept#2.2");
    private static final String LONG =
            "Frau Exemple-Diallo-Misal-Camara berichtet ausführlich über die Untersuchung im Krankenhaus, über Donaudampfschifffahrtsgesellschaftskapitänsmützenabteilung und Wartezeit. ";

    static SampleCase real() {
        return new SampleCase(
                "Hanan Mithal",
                hananFacts(),
                hananTabs(),
                hananDues(),
                unna(),
                hananContacts(),
                hananGoals(),
                hananNeeds(),
                hananNetwork(),
                hananGauges());
    }

    static SampleCase none() {
        return new SampleCase(
                "Tamana",
                List.of(),
                List.of(),
                List.of(),
                herne(),
                List.of(),
                null,
                null,
                new NetworkMap("T.", List.of()),
                List.of(new Gauge(0, 25, 30, "0 aktive Fälle")));
    }

    static SampleCase much() {
        return new SampleCase(
                "Mamadou Alpha Exemple-Diallo-Misal-Camara von Beispielhausen",
                hananFacts(),
                hananTabs(),
                IntStream.range(0, 12)
                        .mapToObj(i -> new Due(
                                SamplePages.TODAY.plusDays(i * 9L - 20),
                                "Anerkennung der ausländischen Berufsqualifikation als Pflegefachkraft beantragen " + i,
                                "/x" + i,
                                LONG,
                                UNNA,
                                "Bezirksregierung anschreiben",
                                "/y" + i,
                                false))
                        .toList(),
                six(),
                IntStream.range(0, 8)
                        .mapToObj(i -> new TimelineEntry(
                                i + 1 + ".11.",
                                "45 Min.",
                                "walk",
                                "Begleitung zur Bezirksregierung Arnsberg, Anerkennungsstelle",
                                "Arbeit, Sprache, Wohnen, Kinder",
                                LONG.repeat(4),
                                "Sprachmittlung: Telefondolmetschen",
                                "/c" + i))
                        .toList(),
                new GoalTree(
                        LONG,
                        "Mottoziel, in eigenen Worten",
                        IntStream.range(0, 7)
                                .mapToObj(i -> new GoalTree.Goal(
                                        "Rahmenziel " + i + ": " + LONG,
                                        "/g",
                                        List.of(
                                                new GoalTree.Step(
                                                        LONG, GoalTree.State.STUCK, "bis 30.9.2027", LONG, "/s"),
                                                new GoalTree.Step(
                                                        "Zweites",
                                                        GoalTree.State.REACHED,
                                                        "erreicht 3.7.",
                                                        null,
                                                        null))))
                                .toList()),
                new NeedsProfile(
                        IntStream.range(0, 19)
                                .mapToObj(i -> new NeedsProfile.Area(
                                        "Handlungsfeld " + i + " Bürokratie, Hilfe bei Behörden",
                                        i % 5,
                                        (i + 2) % 5,
                                        (i + 1) % 5,
                                        (i + 3) % 5,
                                        "1"))
                                .toList(),
                        SCALE,
                        "Herr Exemple-Diallo selbst",
                        "April",
                        "Oktober"),
                new NetworkMap(
                        "M. E.",
                        IntStream.range(0, 40)
                                .mapToObj(i -> contact(
                                        "Beratungsstelle für Migration und Integration " + i,
                                        "Beratung · monatlich",
                                        List.of(Closeness.values()).get(i % 3),
                                        List.of(Release.values()).get(i % 4),
                                        "gültig bis 30.6.2027"))
                                .toList()),
                List.of(new Gauge(47, 25, 30, "47 aktive Fälle, Richtwert 25 bis 30")));
    }

    /** As many contacts as still carry their names. */
    static SampleCase crowded() {
        SampleCase real = real();
        return new SampleCase(
                "Zahra Nemune",
                real.facts,
                real.tabs,
                real.dues,
                five(),
                real.contacts,
                real.goals,
                first(),
                new NetworkMap(
                        "Z. N.",
                        IntStream.range(0, 16)
                                .mapToObj(i -> contact(
                                        List.of(
                                                        "Jobcenter Kreis Unna",
                                                        "Schwester Rima",
                                                        "Ausländerbehörde Lünen",
                                                        "Kita Probierstübchen")
                                                .get(i % 4),
                                        "Behörde",
                                        List.of(Closeness.values()).get(i % 3),
                                        List.of(Release.values()).get(i % 4),
                                        "gültig"))
                                .toList()),
                real.gauges);
    }

    private static final List<String> SCALE = List.of("kein", "gering", "mittel", "hoch", "akut");

    private static List<Fact> hananFacts() {
        return List.of(
                new Fact(
                        "Sprachen", "Arabisch (Muttersprache), Deutsch A2", "Dolmetschen: Pool, am liebsten eine Frau"),
                new Fact("Aufenthalt", "§ 25 Abs. 2 AufenthG, subsidiärer Schutz", "bis 14.02.2027, noch 82 Tage"),
                new Fact("Familie im Fall", "2 Kinder, 7 und 10 Jahre", "Sohn (10) als eigener Fall: Sami Mithal"),
                new Fact("Nächster Termin", "Do 26.11., 10:15 · Jobcenter", "Begleitung, Dolmetscherin bestätigt"),
                new Fact("Federführung", "Jule Beispiel, Lünen", "vereinbart mit Jobcenter am 2.6.2026"),
                new Fact(
                        "Kategorie",
                        "B · 3 Std. pro Woche",
                        "3 von 7 Kriterien",
                        new Source("Fachkonzept Münster, Tab. 1", "/concept#1")),
                new Fact("Aktiv", "bis 12.02.2027", "letzter Kontakt 12.11.", UNNA),
                new Fact("Zugang", "Ausländerbehörde Lünen, Laufzettel", "aufgenommen 28.04.2026"));
    }

    private static List<Tab> hananTabs() {
        return List.of(
                new Tab("Überblick", "/cases/1", null, true),
                new Tab("Screening", "/cases/1/screening", null, false),
                new Tab("Assessment", "/cases/1/assessment", 2, false),
                new Tab("Hilfeplan", "/cases/1/plan", null, false),
                new Tab("Vermittlung", "/cases/1/linking", 5, false),
                new Tab("Kontakte", "/cases/1/contacts", 23, false),
                new Tab("Freigaben", "/cases/1/releases", 7, false),
                new Tab("Dokumente", "/cases/1/documents", 11, false),
                new Tab("Besprechungen", "/cases/1/meetings", 1, false),
                new Tab("Protokoll", "/cases/1/log", null, false));
    }

    private static List<Due> hananDues() {
        return List.of(
                new Due(
                        LocalDate.of(2026, 11, 20),
                        "Laufzettel zurückmelden",
                        "/slips/1",
                        "3 Werktage nach der Anfrage vom 17.11.",
                        UNNA,
                        "Ausfüllen",
                        "/slips/1",
                        false),
                new Due(
                        LocalDate.of(2026, 11, 26),
                        "Termin Jobcenter begleiten",
                        null,
                        "10:15, Eingang B, Kita-Zusage mitbringen",
                        null,
                        "Terminzettel",
                        "/a",
                        false),
                new Due(
                        LocalDate.of(2026, 12, 15),
                        "Entbindung Jobcenter erneuern",
                        null,
                        "Danach geht nichts mehr an das Jobcenter",
                        UNNA,
                        "Formular öffnen",
                        "/b",
                        false));
    }

    static Ring sampleRing() {
        return unna();
    }

    private static Ring unna() {
        return new Ring(
                List.of(
                        new Phase("Erstberatung", Phase.State.VISITED, "14.4.", "1 Gespräch, Screening-Bogen", "/p1"),
                        new Phase("Assessment", Phase.State.VISITED, "28.4.", "3 Gespräche", "/p2"),
                        new Phase(
                                "Zielvereinbarung / Hilfeplan",
                                Phase.State.VISITED,
                                "19.5.",
                                "unterschrieben, 2. Fassung vom 12.10.",
                                "/p3"),
                        new Phase(
                                "Linking",
                                Phase.State.CURRENT,
                                "seit 12.10.",
                                "zurück aus Monitoring: Sprachkurs abgebrochen",
                                "/p4"),
                        new Phase("Monitoring", Phase.State.VISITED, "4.8.", "bis 12.10.", "/p5"),
                        open("Re-Assessment"),
                        open("Abschluss")),
                "Linking",
                "seit 43 Tagen",
                4);
    }

    private static Ring five() {
        return new Ring(
                List.of(
                        visited("Intake"),
                        visited("Assessment"),
                        visited("Linking"),
                        new Phase("Monitoring", Phase.State.CURRENT, "seit 2.9.", null, null),
                        open("Evaluation")),
                "Monitoring",
                "seit 83 Tagen",
                null);
    }

    private static Ring six() {
        return new Ring(
                List.of(
                        visited("Intake"),
                        new Phase("Assessment", Phase.State.CURRENT, "seit 1.11.", "zurück aus Re-Assessment", null),
                        visited("Zielvereinbarungen"),
                        visited("Leistungssteuerung"),
                        visited("Monitoring"),
                        visited("Re-Assessment")),
                "Zielvereinbarung / Hilfeplan",
                "seit 143 Tagen",
                5);
    }

    private static Ring herne() {
        return new Ring(
                List.of(open("Intake"), open("Assessment"), open("Linking"), open("Monitoring"), open("Evaluation")),
                "Noch nicht begonnen",
                null,
                null);
    }

    private static Phase open(String name) {
        return new Phase(name, Phase.State.OPEN, null, null, null);
    }

    private static Phase visited(String name) {
        return new Phase(name, Phase.State.VISITED, "3.3.", null, null);
    }

    private static List<TimelineEntry> hananContacts() {
        return List.of(
                new TimelineEntry(
                        "12.11.",
                        "40 Min.",
                        "desk",
                        "Persönlich, Rathaus",
                        "Arbeit, Sprache",
                        "Kursabbruch besprochen: keine Betreuung für die Tochter am Nachmittag. Neuer Kurs mit Betreuung ab 11.1., Platz reserviert.",
                        "Sprachmittlung: Sprachmittlerpool · nächster Schritt: Termin Jobcenter begleiten, 26.11.",
                        "/c1"),
                new TimelineEntry(
                        "3.11.",
                        "15 Min.",
                        "phone",
                        "Telefon",
                        "Gesundheit",
                        "Frau Mithal widerruft die Entbindung für die Hausärztin. Geplante Rückfrage gestoppt, bisher 1 Schreiben hinausgegangen (2.7.).",
                        "auf Deutsch · nächster Schritt: Widerruf erfasst",
                        null),
                new TimelineEntry(
                        "29.10.",
                        null,
                        "miss",
                        "Nicht erreicht",
                        null,
                        "Zweiter Versuch. Nachricht auf Arabisch hinterlassen.",
                        null,
                        null),
                new TimelineEntry(
                        "12.10.",
                        "60 Min.",
                        "home",
                        "Hausbesuch",
                        "Wohnen, Kinder",
                        "Re-Einschätzung in neun Bereichen. Wohnung reicht jetzt, Schulweg geklärt.",
                        "Sprachmittlung: Sprachmittlerpool",
                        null));
    }

    private static GoalTree hananGoals() {
        return new GoalTree(
                "Ich will auf eigenen Füßen stehen und meinen Kindern ein Vorbild sein.",
                "Mottoziel, in Frau Mithals Worten, 19.5.2026",
                List.of(
                        new GoalTree.Goal(
                                "Ich arbeite wieder in der Pflege",
                                "/g1",
                                List.of(
                                        new GoalTree.Step(
                                                "Zeugnisse übersetzen lassen",
                                                GoalTree.State.REACHED,
                                                "erreicht 3.7.",
                                                "Frau Mithal, Jule Beispiel",
                                                null),
                                        new GoalTree.Step(
                                                "Anerkennung beantragen",
                                                GoalTree.State.STUCK,
                                                "bis 30.9.",
                                                "hängt: Bezirksregierung, 12 Wochen ohne Antwort",
                                                null),
                                        new GoalTree.Step(
                                                "Praktikum im Musterstift",
                                                GoalTree.State.OPEN,
                                                "bis 28.2.",
                                                "Frau Mithal",
                                                null))),
                        new GoalTree.Goal(
                                "Deutsch B1 bis zum Sommer",
                                null,
                                List.of(
                                        new GoalTree.Step(
                                                "Neuer Kurs mit Kinderbetreuung",
                                                GoalTree.State.RUNNING,
                                                "bis 15.1.",
                                                "Umwelt-Werkstatt, Platz ab 11.1.",
                                                null),
                                        new GoalTree.Step(
                                                "Lernpatin einmal pro Woche",
                                                GoalTree.State.OPEN,
                                                "bis 31.1.",
                                                "Café Beispiel",
                                                null))),
                        new GoalTree.Goal(
                                "Eine Wohnung mit zwei Zimmern mehr",
                                null,
                                List.of(
                                        new GoalTree.Step(
                                                "Wohnberechtigungsschein",
                                                GoalTree.State.REACHED,
                                                "erreicht 2.6.",
                                                null,
                                                null),
                                        new GoalTree.Step(
                                                "Umzug", GoalTree.State.REACHED, "erreicht 1.8.", null, null)))));
    }

    private static NeedsProfile hananNeeds() {
        return new NeedsProfile(
                List.of(
                        new NeedsProfile.Area("Arbeit", 3, 3, 4, 3, "1"),
                        new NeedsProfile.Area("Sprachkompetenz", 2, 3, 3, 3, "1"),
                        new NeedsProfile.Area("Wohnen", 4, 2, 4, 3, "2"),
                        new NeedsProfile.Area("Kinder / Versorgung", 3, 1, 3, 2, "2"),
                        new NeedsProfile.Area("Leistungsbezug / Finanzen", 3, 2, 3, 2, "2"),
                        new NeedsProfile.Area("Aufenthalt", 1, 1, 2, 2, "3"),
                        new NeedsProfile.Area("Gesundheit", 2, 1, 2, 1, "3"),
                        new NeedsProfile.Area("Bildung und Ausbildung", 2, 2, 2, 1, "3"),
                        new NeedsProfile.Area("Teilhabe", 3, null, 2, 1, "3")),
                SCALE,
                "Frau Mithal selbst",
                "April",
                "Oktober");
    }

    private static NeedsProfile first() {
        return new NeedsProfile(
                List.of(
                        new NeedsProfile.Area("Arbeit", null, 3, null, 3, null),
                        new NeedsProfile.Area("Wohnen", null, null, null, 2, null)),
                SCALE,
                "Frau Nemune selbst",
                null,
                "Oktober");
    }

    private static NetworkMap hananNetwork() {
        return new NetworkMap(
                "H. M.",
                List.of(
                        contact(
                                "Schwester Rima",
                                "Familie · täglich",
                                Closeness.NEAR,
                                Release.NOT_NEEDED,
                                "nicht nötig"),
                        contact(
                                "Nachbarin, Nr. 14",
                                "Umfeld · wöchentlich",
                                Closeness.MIDDLE,
                                Release.NOT_NEEDED,
                                "nicht nötig"),
                        contact(
                                "Lernpatin, Café Beispiel",
                                "Ehrenamt · wöchentlich",
                                Closeness.MIDDLE,
                                Release.VALID,
                                "gültig bis 30.6.2027"),
                        contact(
                                "Sprachkurs, Umwelt-Werkstatt",
                                "Bildung · ab 11.1.",
                                Closeness.NEAR,
                                Release.VALID,
                                "gültig bis 30.4.2027"),
                        contact(
                                "Kita Probierstübchen",
                                "Kita · täglich",
                                Closeness.MIDDLE,
                                Release.VALID,
                                "gültig bis 31.7.2027"),
                        contact(
                                "Schuldnerberatung",
                                "Beratung · noch kein Kontakt",
                                Closeness.FAR,
                                Release.NONE,
                                "angefragt 17.11."),
                        contact(
                                "Hausärztin",
                                "Gesundheit · nach Bedarf",
                                Closeness.MIDDLE,
                                Release.NONE,
                                "widerrufen 3.11.2026"),
                        contact(
                                "Ausländerbehörde Lünen",
                                "Behörde · alle 6 Monate",
                                Closeness.FAR,
                                Release.NONE,
                                "keine"),
                        contact(
                                "Jobcenter Kreis Unna",
                                "Behörde · monatlich",
                                Closeness.MIDDLE,
                                Release.ENDS_SOON,
                                "läuft ab 15.12.2026")));
    }

    private static NetworkContact contact(
            String name, String about, Closeness closeness, Release release, String text) {
        return new NetworkContact(name, about, closeness, release, text);
    }

    private static List<Gauge> hananGauges() {
        return List.of(
                new Gauge(25, 25, 30, "25 aktive Fälle, Richtwert 25 bis 30"),
                new Gauge(19, 30, 35, "19 Kurzberatungen, Richtwert 30 bis 35"),
                Gauge.share(58, 60, "58 Prozent Einzelfallarbeit, Soll 60 Prozent"));
    }
}
