package de.lotse.browser;

/** How somebody looks at a page. */
public record Look(int width, int height, boolean dark, boolean scripts) {
    /** A desk. */
    public static final Look WIDE = new Look(1280, 900, false, true);

    /** A telephone. */
    public static final Look NARROW = new Look(390, 844, false, true);

    /** The same in dark colours. */
    public Look inDark() {
        return new Look(width, height, true, scripts);
    }

    /** The same without JavaScript. */
    public Look withoutScripts() {
        return new Look(width, height, dark, false);
    }

    public boolean narrow() {
        return width < 640;
    }

    @Override
    public String toString() {
        return width + (dark ? "-dark" : "") + (scripts ? "" : "-noscript");
    }
}
