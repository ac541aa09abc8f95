package de.lotse.webui.components;

import org.jspecify.annotations.Nullable;

/**
 * One phase of the Regelkreis as a case has met it.
 *
 * @param date what stands at the end of its row: "14.4.", "seit 12.10."
 * @param detail a second line: what happened, why the case came back
 * @param href where the phase leads
 */
public record Phase(
        String name,
        State state,
        @Nullable String date,
        @Nullable String detail,
        @Nullable String href) {
    /** Where the case stands in regard to the phase. */
    public enum State {
        VISITED("done", "check"),
        CURRENT("now", "dot"),
        OPEN("open", "ring");

        private final String style;
        private final String icon;

        State(String style, String icon) {
            this.style = style;
            this.icon = icon;
        }

        /** The class of segment and row. */
        public String style() {
            return style;
        }

        public String icon() {
            return icon;
        }
    }
}
