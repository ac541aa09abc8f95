package de.lotse.documents.translation;

import java.util.List;

/**
 * All papers in all languages, and how each of them stands.
 *
 * @param changed how many were approved in a wording that is no longer this one
 */
public record TranslationsPage(List<Line> lines, int approved, int changed, int all) {
    /** One paper. */
    public record Line(String title, String edition, List<Cell> cells) {}

    /**
     * One paper in one language.
     *
     * @param language its name
     */
    public record Cell(String language, String href, Standing standing) {}

    /** How a translation stands. */
    public enum Standing {
        /** Nobody vouched for it. */
        WORKING("", ""),
        APPROVED("good", "check"),
        /** Approved, but in another wording than this one: a working translation again. */
        CHANGED("warn", "warn"),
        /** The approval was taken back: a working translation again. */
        WITHDRAWN("", "cross");

        private final String tone;
        private final String icon;

        Standing(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        /** The tone of its mark. */
        public String tone() {
            return tone;
        }

        /** The symbol of its mark, empty for none. */
        public String icon() {
            return icon;
        }
    }
}
