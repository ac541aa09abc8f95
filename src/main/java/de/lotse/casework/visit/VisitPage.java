package de.lotse.casework.visit;

import de.lotse.casework.safety.SafetyHint;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of visits shows.
 *
 * @param own the visit she is on; null while she is not out
 * @param watched colleagues who are out and named her
 * @param places where one can go; one not looked at yet says so
 * @param checked the places with who looked at them; empty where the concept asks for no look
 */
public record VisitPage(
        @Nullable Line own,
        List<Line> watched,
        List<Line> ended,
        List<Choice> places,
        List<Choice> cases,
        List<Choice> colleagues,
        List<SafetyHint> hints,
        List<Checked> checked,
        String rule,
        Source source) {
    /**
     * One visit.
     *
     * @param where null where the viewer may not know, because nobody is missed
     * @param phone as it is dialled
     */
    public record Line(
            String href,
            String name,
            String from,
            String until,
            @Nullable String where,
            @Nullable String phone,
            @Nullable String company,
            String watcher,
            boolean own,
            boolean running,
            boolean overdue) {}

    /** A place and whether somebody looked at it. */
    public record Checked(String name, String href, String state, boolean good) {}
}
