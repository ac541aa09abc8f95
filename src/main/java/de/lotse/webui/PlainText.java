package de.lotse.webui;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Brings incoming text into one shape, once, at the edge: Unicode NFC, line feeds, no signs that are invisible and
 * could hide or turn what stands around them. Joiners stay, because Persian and Indic scripts are written with them.
 */
final class PlainText {
    /** Controls but tab and line feed, bidi embeddings, overrides and isolates, byte order mark, broken surrogates. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]|\\p{Cs}|\\p{Cn}");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    /** Blanks of every kind, also those that do not break a line. */
    private static final Pattern BLANKS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private PlainText() {}

    static String clean(String text) {
        return Normalizer.normalize(HIDDEN.matcher(lines(text)).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Whether cleaning takes something out, not counting the browser's own line ends. */
    static boolean hasHidden(String text) {
        return HIDDEN.matcher(lines(text)).find();
    }

    /** The text without blanks at both ends. */
    static String strip(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    private static String lines(String text) {
        return LINE_BREAK.matcher(text).replaceAll("\n");
    }
}
