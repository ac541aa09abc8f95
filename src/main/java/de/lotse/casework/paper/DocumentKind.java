package de.lotse.casework.paper;

import java.util.Arrays;
import java.util.Locale;

/** What somebody brings or what was signed for a case. */
public enum DocumentKind {
    /** Decision or letter of an authority. */
    LETTER,
    /** Certificate, diploma, proof of language level. */
    CERTIFICATE,
    /** Passport, residence permit. */
    IDENTITY,
    MEDICAL,
    APPLICATION,
    CONTRACT,
    PLAN,
    SCREENING,
    CLOSURE,
    OTHER;

    /** The word in records. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of what was printed as the paper and comes back signed. */
    static DocumentKind of(String paper) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(paper))
                .findFirst()
                .orElse(OTHER);
    }
}
