package de.lotse.webui;

import java.util.List;
import org.springframework.context.MessageSource;

/**
 * What must be seen on whatever page somebody opens next, e.g. that a colleague has not come back from a visit; above everything else.
 *
 * @param tone bad for what needs somebody at once, otherwise warn or info
 * @param href where it is dealt with
 * @param sends whether the action changes something, so that it is sent as a form
 */
public record Banner(String tone, String text, String action, String href, boolean sends) {
    /** Contributes banners; a bean of whichever module has something that urgent. */
    public interface Source {
        /** What the viewer must see now; empty nearly always, and cheap to ask, because every page asks. */
        List<Banner> banners(Viewer viewer, MessageSource messages);
    }
}
