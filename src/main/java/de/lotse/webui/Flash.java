package de.lotse.webui;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message that survives one redirect: what happened and what to do next.
 *
 * @param tone good, info, warn or bad
 * @param key message key
 * @param arguments values put into the text; a number that is counted travels as a number, so that the text can say one and many
 */
public record Flash(String tone, String key, List<Serializable> arguments) implements Serializable {
    /** The name under which it travels. */
    static final String NAME = "flash";

    /** Leaves a message that something was done. */
    public static void good(RedirectAttributes to, String key, Serializable... arguments) {
        to.addFlashAttribute(NAME, new Flash("good", key, List.of(arguments)));
    }

    /** Leaves a message that something needs attention. */
    public static void warn(RedirectAttributes to, String key, Serializable... arguments) {
        to.addFlashAttribute(NAME, new Flash("warn", key, List.of(arguments)));
    }
}
