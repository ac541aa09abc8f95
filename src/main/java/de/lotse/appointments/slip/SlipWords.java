package de.lotse.appointments.slip;

import de.lotse.documents.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The phrases of slips and reminders, in German and in every language there is a paper for. */
@Component
class SlipWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private final JsonNode phrases;

    SlipWords() {
        try (InputStream in = SlipWords.class.getResourceAsStream("words.yaml")) {
            phrases = new YAMLMapper().readTree(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrase beside its translation. */
    Wording both(String name, @Nullable Locale language) {
        JsonNode other = language == null ? null : phrases.required(name).get(language.getLanguage());
        return new Wording(in(name, Locale.GERMAN), other == null ? null : other.asString());
    }

    /** The phrase in the language, German where there is none. */
    String in(String name, Locale language, Object... arguments) {
        JsonNode found = phrases.required(name).get(language.getLanguage());
        String text = (found == null ? phrases.required(name).required("de") : found).asString();
        return arguments.length == 0 ? text : new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(arguments);
    }

    /** The day with its name in the language, e.g. "Dienstag, 24.11.2026". */
    static String day(LocalDate day, Locale language) {
        Locale known = language.getLanguage().equals("kmr") ? Locale.forLanguageTag("ku") : language;
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, known) + ", " + DAY.format(day);
    }
}
