package de.lotse.documents;

import de.lotse.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages there are papers in beside German, and what they are called: the platform's own tables have no name for Kurmanji. */
public final class PaperLanguages {
    private static final Map<Locale, LocalizedText> NAMES = read();

    private PaperLanguages() {}

    /** All of them, in the order they are offered. */
    static List<Locale> all() {
        return List.copyOf(NAMES.keySet());
    }

    /** What the reader calls the language. */
    public static String name(Locale language, Locale reader) {
        LocalizedText name = NAMES.get(language);
        return name == null ? language.getDisplayLanguage(reader) : name.in(reader);
    }

    private static Map<Locale, LocalizedText> read() {
        Map<Locale, LocalizedText> names = new LinkedHashMap<>();
        TextFiles.yaml("languages.yaml")
                .properties()
                .forEach(e -> names.put(
                        Locale.forLanguageTag(e.getKey()),
                        new LocalizedText(
                                e.getValue().required("de").asString(),
                                e.getValue().required("en").asString())));
        return names;
    }
}
