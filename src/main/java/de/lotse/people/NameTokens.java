package de.lotse.people;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a name can be found by: every part in any order, umlauts in every spelling, other scripts in Latin letters, prefixes from
 * three letters, and the sound (Cologne phonetics), so that Müller, Mueller and Muller find each other, and حنان is found by itself.
 */
final class NameTokens {
    private static final int SHORTEST_PREFIX = 3;
    private static final int LONGEST_PREFIX = 12;

    /** Latin-ASCII knows what is no accent: ł, ø, đ, þ. */
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII");

    private NameTokens() {}

    /** A token and what it stands for: "part" the whole part, "prefix" its beginning, "sound" how it sounds. */
    record Token(String kind, String text) {}

    /** Everything a stored name answers to. */
    static Set<Token> of(PersonName name) {
        Set<Token> tokens = new LinkedHashSet<>();
        for (Set<String> word : words(name.full() + " " + script(name))) {
            for (String spelling : word) {
                tokens.add(new Token("part", spelling));
                for (int length = SHORTEST_PREFIX; length <= Math.min(spelling.length(), LONGEST_PREFIX); length++) {
                    tokens.add(new Token("prefix", spelling.substring(0, length)));
                }
                addSound(tokens, spelling);
            }
        }
        return tokens;
    }

    /** Whatever a typed word may mean: the whole part, from three letters its beginning and its sound. */
    static Set<Token> meant(Set<String> word) {
        Set<Token> tokens = new LinkedHashSet<>();
        for (String spelling : word) {
            tokens.add(new Token("part", spelling));
            if (spelling.length() >= SHORTEST_PREFIX) {
                tokens.add(new Token("prefix", spelling.substring(0, Math.min(spelling.length(), LONGEST_PREFIX))));
                addSound(tokens, spelling);
            }
        }
        return tokens;
    }

    /**
     * One token for each part of the text, so that two that agree are two parts (IN-15). Short words such as "al" or "de" say
     * nothing, unless the name has hardly anything else.
     */
    static Set<Token> telling(String text) {
        List<String> all =
                words(text).stream().map(word -> word.iterator().next()).toList();
        List<String> longer =
                all.stream().filter(word -> word.length() >= SHORTEST_PREFIX).toList();
        return (longer.size() < 2 ? all : longer)
                .stream()
                        .map(word -> ColognePhonetics.code(word).length() > 1
                                ? new Token("sound", ColognePhonetics.code(word))
                                : new Token("part", word))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The original script of the name, empty if it has none. */
    static String script(PersonName name) {
        return name.originalScript() == null ? "" : name.originalScript();
    }

    /** The words of what somebody typed or is called, each in its spellings of plain lower-case letters; ä as ae first, then as a. */
    static List<Set<String>> words(String text) {
        List<Set<String>> words = new ArrayList<>();
        for (String word : Normalizer.normalize(text, Normalizer.Form.NFC).split("[\\s,.;'’`´\\-–()/]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            Set<String> spellings = new LinkedHashSet<>(List.of(fold(german(lower)), fold(lower)));
            spellings.remove("");
            if (!spellings.isEmpty()) {
                words.add(spellings);
            }
        }
        return words;
    }

    private static String german(String lower) {
        return lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    }

    /** Accents vanish, other scripts are transliterated. */
    private static String fold(String lower) {
        return LATIN.transliterate(lower.replace("ə", "e"))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]|\\p{Lm}", "");
    }

    private static void addSound(Set<Token> tokens, String spelling) {
        String sound = ColognePhonetics.code(spelling);
        if (sound.length() > 1) {
            tokens.add(new Token("sound", sound));
        }
    }
}
