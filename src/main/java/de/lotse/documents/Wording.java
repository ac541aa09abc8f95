package de.lotse.documents;

import org.jspecify.annotations.Nullable;

/** A text as it stands on a paper: the German one, which is binding, and the client's language beside it. */
public record Wording(String german, @Nullable String translated) {
    /** A text without translation, or one that needs none: a name, a date, an address. */
    public static Wording of(String german) {
        return new Wording(german, null);
    }

    /** True when there is a translation that says something else than the German text. */
    public boolean differs() {
        return translated != null && !translated.equals(german);
    }

    boolean isBlank() {
        return german.isBlank();
    }
}
