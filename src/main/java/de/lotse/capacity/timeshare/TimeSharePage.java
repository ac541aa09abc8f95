package de.lotse.capacity.timeshare;

import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own weeks.
 *
 * @param lead the average against the target
 * @param bars null while nothing is noted
 */
public record TimeSharePage(
        String lead,
        List<Choice> weeks,
        List<Choice> shares,
        @Nullable WeekBars bars,
        List<Line> lines,
        String rule,
        Source source) {
    /** A row of the table. */
    public record Line(String week, String counselling, String network, String recordedBy) {}
}
