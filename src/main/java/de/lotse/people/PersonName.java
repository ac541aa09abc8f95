package de.lotse.people;

import com.ibm.icu.text.Collator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as DIN 91379 allows it: Latin letters with all diacritics of European registers, apostrophes, hyphens, dots and spaces;
 * the original script beside it. People with a single name have it as family name, without given names.
 */
public record PersonName(
        String family, String given, @Nullable String originalScript) implements Comparable<PersonName> {
    /** Longest name part; registers carry up to 120 characters, transliterated double names reach further. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{Mn}ʹʺʻʼʾʿˈˌ’‡'`´.,()\\-–/ ]*");

    /** Marks of direction that come along unseen when a name is copied from elsewhere. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u200E\\u200F\\u061C]");

    private static final Collator GERMAN = Collator.getInstance(Locale.GERMAN).freeze();

    /** Normalises to NFC and single spaces. Refuses an empty family name. */
    public PersonName {
        family = tidy(family);
        given = tidy(given);
        originalScript = originalScript == null || originalScript.isBlank() ? null : tidy(originalScript);
        if (family.isEmpty()) {
            throw new IllegalArgumentException("a name has at least one part");
        }
    }

    /** Whether the text holds only characters that registers accept in a Latin name (DIN 91379). */
    public static boolean isLatin(String text) {
        return LATIN.matcher(tidy(text)).matches();
    }

    /** "Hanan Mithal"; for a single name just the name. */
    public String full() {
        return given.isEmpty() ? family : given + " " + family;
    }

    /** "Mithal, Hanan", as lists are sorted. */
    public String sorted() {
        return given.isEmpty() ? family : family + ", " + given;
    }

    /** "H. M.", for pictures. */
    public String initials() {
        return given.isEmpty() ? first(family) : first(given) + " " + first(family);
    }

    /** As a German register sorts: Ö beside O, capitals and accents only where all else is equal (DIN 5007-1). */
    @Override
    public int compareTo(PersonName other) {
        int byName = GERMAN.compare(sorted(), other.sorted());
        return byName != 0 ? byName : sorted().compareTo(other.sorted());
    }

    private static String first(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1)) + ".";
    }

    private static String tidy(String text) {
        String visible = DIRECTION.matcher(text).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
