package de.lotse.webui.components;

import org.jspecify.annotations.Nullable;

/**
 * The head of a table's column.
 *
 * @param key what the table is sorted by; null when it cannot be
 * @param hidden the label is only for screen readers, as above buttons
 */
public record Column(@Nullable String key, String label, boolean number, boolean hidden) {
    public static Column text(@Nullable String key, String label) {
        return new Column(key, label, false, false);
    }

    public static Column number(@Nullable String key, String label) {
        return new Column(key, label, true, false);
    }

    /** The column with the buttons. */
    public static Column actions(String label) {
        return new Column(null, label, false, true);
    }
}
