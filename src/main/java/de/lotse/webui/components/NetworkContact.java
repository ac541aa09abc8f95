package de.lotse.webui.components;

import org.jspecify.annotations.Nullable;

/**
 * Somebody around the client.
 *
 * @param about what kind, how often: "Behörde · monatlich"
 * @param releaseText the release in words: "gültig bis 30.6.2027"
 */
public record NetworkContact(
        String name, @Nullable String about, Closeness closeness, Release release, String releaseText) {
    /** How near the client feels them; the ring they stand on. */
    public enum Closeness {
        NEAR(0),
        MIDDLE(1),
        FAR(2);

        private final int ring;

        Closeness(int ring) {
            this.ring = ring;
        }

        /** The ring they stand on, from the inside. */
        int ring() {
            return ring;
        }
    }

    /** Whether the client has released the worker to talk with them (§ 203 StGB); the kind of line. */
    public enum Release {
        VALID("ok", "check", "good"),
        ENDS_SOON("soon", "clock", "warn"),
        NONE("no", "lock", "bad"),
        NOT_NEEDED("na", "ring", "soft");

        private final String style;
        private final String icon;
        private final String tone;

        Release(String style, String icon, String tone) {
            this.style = style;
            this.icon = icon;
            this.tone = tone;
        }

        /** The class of the line. */
        public String style() {
            return style;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }
    }
}
