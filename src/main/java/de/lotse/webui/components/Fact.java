package de.lotse.webui.components;

import org.jspecify.annotations.Nullable;

/** A term with its value, e.g. in the head of a case file. */
public record Fact(
        String term,
        String text,
        @Nullable String sub,
        @Nullable Source source) {
    public Fact(String term, String text, @Nullable String sub) {
        this(term, text, sub, null);
    }
}
