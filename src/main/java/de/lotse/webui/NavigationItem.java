package de.lotse.webui;

import org.jspecify.annotations.Nullable;

/**
 * One area in the row below the top bar, contributed by a module as a bean.
 *
 * @param key the area's name, as pages give it to the frame and as message key {@code nav.<key>}
 * @param href where it leads
 * @param right the right without which it does not appear; null for everyone signed in
 * @param order place in the row, small first
 * @param icon the symbol used on narrow screens
 */
public record NavigationItem(
        String key, String href, @Nullable String right, int order, String icon) {}
