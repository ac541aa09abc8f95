package de.lotse.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills {name} in texts and remembers each name nothing is known for. */
final class Placeholders {
    static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final String MESSAGE_PREFIX = "documents.field.";

    private final Map<String, Wording> law;
    private final Map<String, Wording> values;
    private final Set<String> missing = new LinkedHashSet<>();

    Placeholders(Map<String, Wording> law, Map<String, Wording> values) {
        this.law = law;
        this.values = values;
    }

    /** The text in both languages; a name without a value is missing. */
    Wording fill(JsonNode german, @Nullable JsonNode translated) {
        return new Wording(
                filled(german.asString(), false, true),
                translated == null ? null : filled(translated.asString(), true, true));
    }

    /** A value for a line of its own: nothing when it is not known, because it can be written by hand. */
    Wording fillIfKnown(String german, boolean twoLanguages) {
        return new Wording(filled(german, false, false), twoLanguages ? filled(german, true, false) : null);
    }

    /** The same, but it must be known. */
    Wording fillValue(String german, boolean twoLanguages) {
        return new Wording(filled(german, false, true), twoLanguages ? filled(german, true, true) : null);
    }

    void missing(String name) {
        missing.add(MESSAGE_PREFIX + name);
    }

    List<String> missing() {
        return new ArrayList<>(missing);
    }

    private String filled(String text, boolean translated, boolean required) {
        String filled = NAME.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), translated, required)));
        return filled.replace("§ ", "§\u00A0").replace("Art. ", "Art.\u00A0");
    }

    private String value(String name, boolean translated, boolean required) {
        Wording value = values.getOrDefault(name, law.getOrDefault(name, Wording.of("")));
        if (required && value.isBlank()) {
            missing(name);
        }
        String other = value.translated();
        return translated && other != null ? other : value.german();
    }
}
