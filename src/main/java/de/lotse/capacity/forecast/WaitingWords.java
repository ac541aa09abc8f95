package de.lotse.capacity.forecast;

import de.lotse.capacity.PeopleWaiting;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;

/** Says who waits today and where that is known from. */
final class WaitingWords {
    private WaitingWords() {}

    /** E.g. "4 auf der Warteliste, 2 aufgenommen ohne Fall". */
    static String of(PeopleWaiting.Waiting waiting, Page page) {
        List<String> parts = new ArrayList<>();
        add(parts, "list", waiting.onList(), page);
        add(parts, "admitted", waiting.admitted(), page);
        add(parts, "passedOn", waiting.passedOn(), page);
        return parts.isEmpty() ? page.t("capacity.forecast.waiting.nobody") : String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, int people, Page page) {
        if (people > 0) {
            parts.add(page.t("capacity.forecast.waiting." + key, people));
        }
    }
}
