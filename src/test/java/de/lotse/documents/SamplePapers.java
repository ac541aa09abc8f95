package de.lotse.documents;

import de.lotse.documents.Block.Check;
import de.lotse.documents.Block.Checks;
import de.lotse.documents.Block.Table;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Papers of an invented client of an invented provider; the family name means "example". */
final class SamplePapers {
    static final PaperTexts TEXTS = new PaperTexts();
    static final ComposePaper COMPOSE = new ComposePaper(TEXTS, text -> false);
    static final PrintPaper PRINTER = new PrintPaper(
            TemplateEngine.createPrecompiled(null, ContentType.Html, SamplePapers.class.getClassLoader(), "de.lotse"),
            new PdfRenderer());

    static final Locale ARABIC = Locale.forLanguageTag("ar");
    static final Locale PERSIAN = Locale.forLanguageTag("fa");

    private SamplePapers() {}

    static PaperData data() {
        Issuer issuer = new Issuer(
                "Beispielwerk Lünen e. V. – Kommunales Integrationsmanagement",
                List.of("Musterstraße 12, 44532 Lünen", "02306 000000", "kim@beispielwerk.example"));
        return PaperData.of(issuer, LegalBasis.DSGVO_BDSG, "KU-2026-0147")
                .with("person", "Salma Mithal")
                .with("birthDate", "12.03.1991")
                .with("counsellor", "Jana Beispiel")
                .with("interpreter", "Karim Namuna (Sprachmittlungspool)")
                .with("controller", "Beispielwerk Lünen e. V., Musterstraße 12, 44532 Lünen")
                .with("controllerContact", "kim@beispielwerk.example oder Telefon 02306 000000")
                .with("dataProtectionOfficer", "datenschutz@beispielwerk.example")
                .with("processor", "Beispiel-Rechenzentrum AöR, Kamen")
                .with("retention", "drei Jahre nach dem Ende der Beratung")
                .with("handedOver", "24.11.2026, Jana Beispiel")
                .with("recipient", "Jobcenter Kreis Unna, Musterallee 3, 44532 Lünen")
                .with("validFrom", "24.11.2026")
                .with("validTo", "23.11.2027")
                .with("complaintOffice", "KIM-Koordination des Kreises Unna, Telefon 02303 000000")
                .with("source", "Ausländerbehörde Kreis Unna")
                .with("receivedOn", "20.11.2026")
                .with("withdrawnOn", "24.11.2026")
                .with("printedOn", "24.11.2026")
                .with("conference", "Fallkonferenz, 30.11.2026, 10:00 Uhr")
                .with("conferenceTopics", "Arbeit, Wohnen")
                .with("participants", "Jobcenter Kreis Unna, Musterschule")
                .with("receivedData", "Name, Telefonnummer, Sprache, Anliegen Arbeit")
                .with("appointment", new Wording("Dienstag, 24.11.2026, 10:00 Uhr", "الثلاثاء, 24.11.2026, 10:00"))
                .with("place", "Beratungsbüro Lünen")
                .with("address", "Musterstraße 12, 44532 Lünen")
                .with("map", "https://www.openstreetmap.org/search?query=Musterstra%C3%9Fe+12%2C+44532+L%C3%BCnen")
                .marking("interpreter")
                .with("agreedOn", "24.11.2026")
                .with("nextReview", "12.01.2027")
                .with("languages", "Arabisch, etwas Deutsch; Sprachmittlung nötig")
                .with("talk", "24.11.2026, Beratungsbüro Lünen")
                .with(
                        "concern",
                        "Brief vom Jobcenter nicht verstanden, Wohnung zu klein, möchte als Erzieherin arbeiten.")
                .with("motto", "Ich stehe auf eigenen Füßen wie ein Baum im neuen Garten.")
                .marking("recording")
                .marking("informed")
                .marking("mayInform")
                .marking("caseManagement")
                .inserting("topics", topics())
                .inserting("needs", needs())
                .inserting("goals", goals())
                .inserting("disclosures", disclosures())
                .signed("counsellor", new PaperData.Signed("Jana Beispiel", "Lünen, 24.11.2026", null))
                .signed("client", new PaperData.Signed("Salma Mithal", "", null));
    }

    private static List<Block> topics() {
        return List.of(new Checks(List.of(
                new Check(new Wording("Leistungsbezug und Finanzen", "الإعانات والأمور المالية"), true),
                new Check(new Wording("Arbeit", "العمل"), true),
                new Check(new Wording("Wohnen", "السكن"), false))));
    }

    private static List<Block> needs() {
        List<Wording> head = List.of(Wording.of("Lebensbereich"), Wording.of("Bedarf"), Wording.of("Bemerkung"));
        return List.of(new Table(
                head,
                List.of(
                        row("Aufenthalt", "–", ""),
                        row("Sprachkompetenz", "mittel", "B1-Kurs abgebrochen, Kinderbetreuung fehlte"),
                        row("Arbeit", "hoch", "Anerkennung als Erzieherin"),
                        row("Leistungsbezug/Finanzen", "hoch", "Bescheid vom 3.11., Frist läuft"),
                        row("Wohnen", "hoch", "zwei Zimmer für fünf Personen"),
                        row("Gesundheit", "–", ""))));
    }

    private static List<Block> goals() {
        List<Wording> head = List.of(
                TEXTS.column("goal", ARABIC),
                TEXTS.column("steps", ARABIC),
                TEXTS.column("who", ARABIC),
                TEXTS.column("until", ARABIC));
        return List.of(new Table(
                head,
                List.of(
                        row(
                                "1. Ich verstehe meinen Bescheid und bekomme, was mir zusteht.",
                                "Widerspruch prüfen",
                                "Frau Beispiel, Frau Mithal",
                                "04.12.2026"),
                        row(
                                "2. Mein Abschluss ist anerkannt.",
                                "Zeugnisse übersetzen lassen",
                                "Frau Mithal",
                                "15.01.2027"),
                        row("", "Antrag beim Landesjugendamt stellen", "Frau Beispiel", "31.01.2027"))));
    }

    private static List<Block> disclosures() {
        return List.of(new Table(
                List.of(
                        TEXTS.recipients("on", ARABIC),
                        TEXTS.recipients("recipient", ARABIC),
                        TEXTS.recipients("channel", ARABIC),
                        TEXTS.recipients("what", ARABIC)),
                List.of(List.of(
                        Wording.of("24.11.2026"),
                        Wording.of("Jobcenter Kreis Unna"),
                        TEXTS.recipients("PHONE", ARABIC),
                        Wording.of("Rückfrage zum Bescheid")))));
    }

    private static List<Wording> row(String... cells) {
        return List.of(cells).stream().map(Wording::of).toList();
    }

    static Paper paper(PaperKind kind, @Nullable Locale language) {
        return COMPOSE.compose(kind, language, data());
    }

    static byte[] pdf(Paper paper) {
        return switch (PRINTER.print(paper)) {
            case PrintPaper.Print.Printed(byte[] pdf) -> pdf;
            case PrintPaper.Print.Refused(List<String> missing) -> throw new AssertionError("missing " + missing);
        };
    }
}
