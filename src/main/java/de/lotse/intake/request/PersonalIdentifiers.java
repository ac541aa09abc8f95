package de.lotse.intake.request;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what tells whom a text is about: the form takes no personal data of clients (IN-02, Konzept Münster Anhang B). Refuses
 * names with a title, birth dates, telephone, mail, bank account, AZR and file numbers and addresses; legal references, dates of law,
 * counts and sums of money pass. It helps the writer; it cannot find a bare name.
 */
public final class PersonalIdentifiers {
    private static final String MONTH =
            "(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
                    + "|January|February|March|May|June|July|October|December)";
    private static final String DATE =
            "(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}"
                    + "|\\d{1,2}\\.?\\s" + MONTH + "\\s\\d{4})";
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
    /** Not "der", "den", "zu" alone: "weil die Familie den Bescheid nicht versteht", "Herr der Lage", "der Frau zu Hause". */
    private static final String PARTICLE = "(?:(?:von|van|de|al|el|ibn|bin|abu)[ -](?:(?:der|den|dem) )?)?";
    /** With a point the name may follow at once: "Fr.Muster"; "MS" is Münster or a program, "Ms" a title. */
    private static final String TITLE = "(?:(?i:Frau|Herrn?|Familie|Eheleute|Ehepaar)\\s+|(?:Mrs?|Ms|Miss)\\s+"
            + "|(?:(?i:Hr|Fr|Fam|Dr|Prof)|Mrs?|Ms)\\.\\s*(?:(?:med|phil|jur)\\.\\s*)?)";

    private static final List<Rule> RULES = List.of(
            new Rule(Kind.EMAIL, "[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d.-]{1,250}\\.[\\p{L}]{2,24}"),
            new Rule(Kind.IBAN, "\\b(?:DE\\s?\\d{2}(?:\\s?\\d){18}|[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30})\\b"),
            new Rule(Kind.AZR, "\\bAZR(?:[- ]?(?:Nr\\.?|Nummer|number))?[ :.]{0,3}\\d[\\d ]{4,18}\\d|\\b\\d{12}\\b"),
            new Rule(
                    Kind.FILE_NUMBER,
                    "\\b(?:Az\\.|AZ:|A[zZ](?= \\d)|Aktenzeichen|Geschäftszeichen|Gz\\.|BG[- ]?(?:Nr\\.?|Nummer)"
                            + "|Kundennummer|Kd\\.?-?Nr\\.?|Fallnummer|Versicherten(?:nummer|-Nr\\.?)"
                            + "|\\p{L}{0,20}[Vv]ersicherungsnummer|Steuer-?ID|Passnummer|Ausweisnummer"
                            + "|Reisepass Nr\\.|file number|case number)[ :.]{0,3}[\\p{L}\\d][\\p{L}\\d./ -]{2,24}\\d\\b"
                            + "|\\b\\d{5}(?://|BG)\\d{5,9}\\b|\\b\\d{3}[A-Z]\\d{6}\\b|\\b\\d{7}-\\d{3}\\b|\\b[A-Z]\\d{9}\\b"),
            new Rule(
                    Kind.BIRTH_DATE,
                    "(?:\\bgeb(?:\\.|oren)?(?: am)?|\\bGeburts(?:datum|tag)|\\bGeb\\.-?Datum|\\bborn(?: on)?|\\bDOB|\\*)[ :]{0,3}"
                            + DATE
                            + "|\\b" + DATE + "\\s(?:in \\p{L}{2,30} )?geb(?:oren\\b|\\.)"
                            + "|\\(" + DATE
                            + "\\)|(?<!\\b(?:vom|seit|ab|am|bis|zum|Stand|Fassung|[Ee]inreise|eingereist)[\\s:]{1,2})"
                            + "\\b(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:19\\d{2}|200\\d))\\b"),
            new Rule(
                    Kind.PHONE,
                    "(?<![\\p{L}\\d.,])(?!\\d{1,2}/\\d{4}\\b)(?:\\+\\d{1,3}|00\\d{2}|0)(?:[ /()-]{0,3}\\d){6,13}(?![\\d,])"
                            + "|\\b(?:Tel\\.?|Telefon|Handy|Mobil|phone)[ :.]{1,3}\\d(?:[ /-]?\\d){3,13}"),
            new Rule(
                    Kind.ADDRESS,
                    "\\b(?:\\p{Lu}[\\p{L}-]{0,40}(?:straße|strasse|str\\.|weg|platz|allee|gasse|stiege|ufer|damm"
                            + "|kamp|ring|wall)|" + WORD + " (?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Ring))"
                            + " ?\\d{1,3}(?: ?[a-z])?\\b(?! ?(?:Jahr|Monat|Woche|Tag|Mal|Person|Zimmer|Kind|Uhr"
                            + "|Stunde|Std|Minute|km\\b|%|Euro|€))"),
            new Rule(
                    Kind.NAME,
                    "\\b(?:" + TITLE + "){1,3}" + PARTICLE + "(" + WORD + ")(?: " + PARTICLE + WORD + "){0,3}"),
            new Rule(
                    Kind.NAME,
                    "(?:(?<![Dd]as )\\bheißt|\\bnamens|\\bmit Namen|\\bVorname|\\bNachname|\\bFamilienname|\\bName|\\bnamed)[ :]{1,3}("
                            + WORD + ")(?: " + WORD + "){0,2}"));
    /** German writes every noun with a capital: what follows "die Familie" or "der Frau" is often no name. */
    private static final Pattern NOUN = Pattern.compile(
            ".*(?:ung|ungen|heit|heiten|keit|keiten|schaft|[ts]ion(?:en)?|tät|nis|nisse|ment|leistung|leistungen|hilfe|hilfen|geld"
                    + "|kurse?|rechte?|probleme?|stelle|stellen|kinder|arbeit|plätze|platz|amt|beratung|schule|sprache|arzt|ärztin"
                    + "|anwalt|anwältin|lehrer|lehrerin|berater|beraterin|termine?|papiere|unterlagen|schulden|geräte?|gemeinde"
                    + "|bescheide?|verfahren|antrag|anträge|suche|raum|kosten|vertrag|verträge|gespräche?|zugang)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> NO_NAMES = Set.of(
            "Mitte",
            "Vormittag",
            "Nachmittag",
            "Anfang",
            "Ende",
            "Jahrgang",
            "Angst",
            "Ängste",
            "Mutter",
            "Vater",
            "Eltern",
            "Tochter",
            "Sohn",
            "Kind",
            "Kinder",
            "Baby",
            "Oma",
            "Opa",
            "Doktor",
            "Professor",
            "Deutsch",
            "Englisch",
            "Geld",
            "Kontakt",
            "Kontakte",
            "Hilfe",
            "Bedarf",
            "Bedarfe",
            "Interesse",
            "Post",
            "Schwierigkeiten",
            "Unterlagen",
            "Asyl",
            "Schutz",
            "Rat",
            "Mut",
            "Zeit",
            "Besuch",
            "Druck",
            "Stress",
            "Schmerzen",
            "Freunde",
            "Verwandte",
            "Arbeit",
            "Ärger",
            "Gewalt",
            "Möbel",
            "Strom",
            "Miete",
            "Briefe",
            "Formulare",
            "Fragen",
            "Wege",
            "Mitglied",
            "Mitglieder",
            "Person",
            "Personen",
            "Personalausweis",
            "Duldung",
            "Bürgergeld",
            "Kindergeld",
            "Wohngeld",
            "Unterstützung",
            "Sprachmittlung",
            "Deutschland",
            "Essen",
            "Hausarzt");

    private PersonalIdentifiers() {}

    private record Rule(Kind kind, Pattern pattern) {
        Rule(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS));
        }
    }

    /** What kind of identifier it is. */
    public enum Kind {
        NAME,
        BIRTH_DATE,
        PHONE,
        EMAIL,
        IBAN,
        AZR,
        FILE_NUMBER,
        ADDRESS
    }

    /** One passage. @param end the sign after the last */
    public record Found(int start, int end, Kind kind, String text) {}

    /** All passages in the order of the text, none over another. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                Found passage = new Found(matcher.start(), matcher.end(), rule.kind(), matcher.group());
                if (isMeant(rule.kind(), matcher.toMatchResult())
                        && found.stream().noneMatch(other -> overlap(other, passage))) {
                    found.add(passage);
                }
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Found::start)).toList();
    }

    /** The same text without them, as a proposal: "Frau Beispiel" becomes "die Frau". */
    public static String without(String text) {
        StringBuilder rewritten = new StringBuilder();
        int at = 0;
        for (Found passage : in(text)) {
            rewritten.append(text, at, passage.start()).append(instead(passage));
            at = passage.end();
        }
        return rewritten.append(text.substring(at)).toString();
    }

    private static String instead(Found passage) {
        String begun = passage.text().toLowerCase(Locale.GERMAN);
        if (passage.kind() != Kind.NAME) {
            return "…";
        }
        return begun.startsWith("frau")
                ? "die Frau"
                : begun.startsWith("herr") ? "der Mann" : begun.startsWith("fam") ? "die Familie" : "…";
    }

    private static boolean isMeant(Kind kind, MatchResult match) {
        return switch (kind) {
            case IBAN -> checksumHolds(match.group().replaceAll("[\\s\\u00A0]", ""));
            case NAME -> !isNoun(match.group(1));
            default -> true;
        };
    }

    private static boolean isNoun(String word) {
        return NO_NAMES.contains(word) || NOUN.matcher(word).matches();
    }

    private static boolean overlap(Found one, Found other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** ISO 7064: the first four signs behind the rest, letters as numbers, remainder 1 by 97. */
    private static boolean checksumHolds(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
        return iban.length() <= 34
                && new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
