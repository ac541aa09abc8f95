package de.lotse.capacity.forecast;

import de.lotse.webui.components.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a forecast.
 *
 * @param ask what the form needs; null while there is nothing to learn from, or while one is played
 * @param running null unless it is being played or came to nothing
 * @param result null until it is played
 */
public record ForecastPage(
        String lead,
        @Nullable Ask ask,
        @Nullable Running running,
        @Nullable Shown result,
        List<Scenario> scenarios) {
    /** Copies the list. */
    public ForecastPage {
        scenarios = List.copyOf(scenarios);
    }

    /** The form. @param hours whether posts carry hours instead of cases @param waiting from what it is known who waits */
    public record Ask(boolean hours, @Nullable String waiting) {}

    /** How far it is. @param over why it will not go on; null while it is played */
    public record Running(int percent, @Nullable String over) {}

    /** A kept scenario. */
    public record Scenario(String name, String href, String delay, String load, String on) {}

    /**
     * What came out.
     *
     * @param few whether it rests on few cases
     * @param compared what was asked beside how it is
     * @param delay null where nobody comes who could wait
     * @param load null where there are no posts
     */
    public record Shown(
            String id,
            @Nullable String name,
            boolean few,
            List<Fact> compared,
            @Nullable Plot delay,
            @Nullable Plot load,
            List<Line> lines,
            List<String> assumptions) {}

    /** A month of the table. */
    public record Line(String month, String delay, String delayToday, String waiting, String load, String loadToday) {}
}
