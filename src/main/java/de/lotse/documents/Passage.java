package de.lotse.documents;

import org.jspecify.annotations.Nullable;

/**
 * One passage of a paper as a proofreader reads it: the German wording and what stands for it in the other language.
 *
 * @param condition stands in the paper only when this holds, e.g. "minor"; null for always
 * @param german the wording with its placeholders, e.g. "Gültig: {validFrom}"
 */
public record Passage(Kind kind, @Nullable String condition, String german, String translated) {
    /** What the passage is in the paper. */
    public enum Kind {
        TITLE,
        HEADING,
        TEXT,
        NOTE,
        ITEM,
        /** The name of a value. */
        LABEL,
        /** A statement with a box to tick. */
        BOX,
        QUESTION,
        SIGNATURE,
        /** A place where each case puts something of its own; has no wording to translate. */
        SLOT,
        /** The same where words occur that are translated, e.g. names of life areas; they follow, and each paper has some of them. */
        WORDS
    }
}
