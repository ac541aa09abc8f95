package de.lotse.people;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a name can be found by: every part in any order, umlauts in both spellings, other scripts in Latin letters, prefixes from
 * three letters, and the sound (Cologne phonetics), so that Müller finds Mueller, and Hanan finds حنان.
 */
final class NameTokens {
    private static final int SHORTEST_PREFIX = 3;
    private static final int LONGEST_PREFIX = 12;
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC");

    private NameTokens() {}

    /** A token and what it stands for: "part" the whole part, "prefix" its beginning, "sound" how it sounds. */
    record Token(String kind, String text) {}

    /** Everything a stored name answers to. */
    static Set<Token> of(PersonName name) {
        Set<Token> tokens = new LinkedHashSet<>();
        for (String part : parts(name.full() + " " + (name.originalScript() == null ? "" : name.originalScript()))) {
            tokens.add(new Token("part", part));
            for (int length = SHORTEST_PREFIX; length <= Math.min(part.length(), LONGEST_PREFIX); length++) {
                tokens.add(new Token("prefix", part.substring(0, length)));
            }
            String sound = ColognePhonetics.code(part);
            if (sound.length() > 1) {
                tokens.add(new Token("sound", sound));
            }
        }
        return tokens;
    }

    /** The parts of what somebody typed or is called, folded to plain lower-case letters. */
    static Set<String> parts(String text) {
        Set<String> parts = new LinkedHashSet<>();
        for (String word : text.split("[\\s,.;'’`´\\-–()/]+")) {
            if (!word.isBlank()) {
                parts.add(fold(word));
            }
        }
        parts.remove("");
        return parts;
    }

    /** ä and ae become the same, accents vanish, other scripts are transliterated. */
    static String fold(String word) {
        String german = word.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ı", "i");
        return LATIN.transliterate(german).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
