package de.lotse.webui.components;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * By what a table is sorted, as it stands in the address: {@code sort=due} or {@code sort=-due}.
 *
 * @param path the page's address with its filters, without sort and page
 */
public record Sorting(String path, String column, boolean descending) {
    /** Reads the parameter; what is not among the columns falls back to the first. */
    public static Sorting of(String path, @Nullable String parameter, Collection<String> columns) {
        String text = parameter == null ? "" : parameter;
        boolean descending = text.startsWith("-");
        String column = descending ? text.substring(1) : text;
        return columns.contains(column)
                ? new Sorting(path, column, descending)
                : new Sorting(path, columns.iterator().next(), false);
    }

    /** Where the head of the column leads: the other direction when it is sorted by already. */
    public String href(String key) {
        String value = key.equals(column) && !descending ? "-" + key : key;
        return path + (path.contains("?") ? "&" : "?") + "sort=" + value;
    }

    /** The value of aria-sort, null for other columns. */
    public @Nullable String direction(String key) {
        return !key.equals(column) ? null : descending ? "descending" : "ascending";
    }
}
