package de.lotse.webui.components;

import org.jspecify.annotations.Nullable;

/**
 * The passage a rule or guide value comes from: "Konzept Kreis Unna 2.2", or a law.
 *
 * @param href where it can be read; null for a law, which is not kept here
 */
public record Source(String text, @Nullable String href) {
    /** A law, e.g. "§ 81 Abs. 4 AufenthG". */
    public static Source law(String paragraph) {
        return new Source(paragraph, null);
    }
}
