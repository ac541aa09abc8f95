package de.lotse.webui;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One area in the row below the top bar, contributed by a module as a bean.
 *
 * @param key the area's name, as pages give it to the frame and as message key {@code nav.<key>}
 * @param href where it leads
 * @param right the right without which it does not appear; null for everyone signed in
 * @param order place in the row, small first
 * @param icon the symbol used on narrow screens
 * @param there whether the viewer's municipality has this area at all, asked only for those who may see it, but on every page: what only the
 *     database knows is remembered
 */
public record NavigationItem(
        String key, String href, @Nullable String right, int order, String icon, BooleanSupplier there) {
    /** An area every municipality has. */
    public NavigationItem(String key, String href, @Nullable String right, int order, String icon) {
        this(key, href, right, order, icon, () -> true);
    }

    /** Whether it appears for the viewer. */
    boolean appearsFor(Viewer viewer) {
        return viewer.may(right) && there.getAsBoolean();
    }
}
