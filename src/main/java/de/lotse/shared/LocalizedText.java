package de.lotse.shared;

import java.util.Locale;

/** A short text in the interface's two languages; the German one leads. */
public record LocalizedText(String de, String en) {
    /** The text for the locale: English where English was chosen, German otherwise. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : de;
    }
}
