package de.lotse.casework.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the story; it is German, as the file is. */
@Component
class StoryWords {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final MessageSource messages;

    StoryWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A text of the story's own. */
    String word(String key, Object... arguments) {
        return messages.getMessage("casework.paper.story." + key, arguments, Locale.GERMAN);
    }

    /** A text of another phase. */
    String said(String key) {
        return messages.getMessage(key, new Object[0], Locale.GERMAN);
    }

    /** What is there, a line each. */
    static String joined(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The day here on which it was. */
    static LocalDate day(Instant at) {
        return at.atZone(BERLIN).toLocalDate();
    }
}
