package de.lotse.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A short text in the interface's two languages; the German one leads. */
public record LocalizedText(String de, String en) {
    /** The text for the locale: English where English was chosen, German otherwise. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : de;
    }

    /** What stands beside the German text in the other language of a paper; null where there are no words in it. */
    public @Nullable String beside(@Nullable Locale other) {
        return other != null && Locale.ENGLISH.getLanguage().equals(other.getLanguage()) ? en : null;
    }
}
