package de.lotse.webui.components;

import de.lotse.webui.Page;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value that can be picked.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint a second line, where the label needs one
 */
public record Choice(String value, String label, @Nullable String hint) {
    /** A choice whose label says enough. */
    public Choice(String value, String label) {
        this(value, label, null);
    }

    /** All constants of an enum, labelled by the messages {@code <prefix>.<CONSTANT>}. */
    public static <E extends Enum<E>> List<Choice> of(Page page, String prefix, Class<E> type) {
        return of(page, prefix, Arrays.asList(type.getEnumConstants()));
    }

    /** These constants, labelled by the messages {@code <prefix>.<CONSTANT>}. */
    public static <E extends Enum<E>> List<Choice> of(Page page, String prefix, List<E> constants) {
        return constants.stream()
                .map(constant -> new Choice(constant.name(), page.t(prefix + "." + constant.name())))
                .toList();
    }
}
