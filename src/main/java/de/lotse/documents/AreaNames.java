package de.lotse.documents;

import de.lotse.shared.LocalizedText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What life areas are called in the languages of the papers. They are found by their German name, so that a concept that words an area
 * otherwise gets no name rather than one that says something else. English is the concept's own.
 */
final class AreaNames {
    private final Map<String, Map<String, String>> names = new HashMap<>();

    AreaNames() {
        PaperLanguages.all().stream()
                .filter(language -> !english(language))
                .forEach(language -> names.put(language.getLanguage(), read(language)));
    }

    /** All names in the language by the German one, in the order of the file. */
    Map<String, String> in(Locale language) {
        return names.getOrDefault(language.getLanguage(), Map.of());
    }

    /** What stands beside the German name; null where there are no words for exactly this name. */
    @Nullable
    String beside(LocalizedText name, Locale language) {
        return english(language) ? name.en() : in(language).get(name.de());
    }

    private static boolean english(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    private static Map<String, String> read(Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        TextFiles.yaml("areas." + language + ".yaml")
                .required("names")
                .properties()
                .forEach(e -> names.put(e.getKey(), e.getValue().asString()));
        return names;
    }
}
