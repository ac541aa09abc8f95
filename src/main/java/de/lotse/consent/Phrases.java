package de.lotse.consent;

import de.lotse.documents.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Short phrases papers put into their text, in every language there is a paper for. */
@Component
class Phrases {
    private final JsonNode phrases;

    Phrases() {
        try (InputStream in = Phrases.class.getResourceAsStream("texts/words.yaml")) {
            phrases = new YAMLMapper().readTree(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrase in German and, where there is one, in the other language. */
    Wording in(@Nullable Locale language, String name, Object... arguments) {
        JsonNode phrase = phrases.required(name);
        JsonNode other = language == null ? null : phrase.get(language.getLanguage());
        return new Wording(filled(phrase.required("de"), arguments), other == null ? null : filled(other, arguments));
    }

    private static String filled(JsonNode text, Object... arguments) {
        return arguments.length == 0
                ? text.asString()
                : new MessageFormat(text.asString(), Locale.GERMAN).format(arguments);
    }
}
