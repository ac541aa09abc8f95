package de.lotse.capacity.forecast;

import de.lotse.webui.components.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a forecast.
 *
 * @param known what stands in the form as today; null while there is nothing to learn from
 * @param hours whether posts carry hours instead of cases
 * @param running null unless it is being played
 * @param result null until it is played
 */
public record ForecastPage(
        String lead,
        boolean known,
        boolean hours,
        @Nullable Running running,
        @Nullable Shown result,
        List<Scenario> scenarios) {
    /** Copies the list. */
    public ForecastPage {
        scenarios = List.copyOf(scenarios);
    }

    /** How far it is. @param stuck whether it will not go on, e.g. because the server was started anew */
    public record Running(int percent, boolean stuck) {}

    /** A kept scenario. */
    public record Scenario(String name, String href, String delay, String load, String on) {}

    /**
     * What came out.
     *
     * @param few whether it rests on few cases
     * @param compared what was asked beside how it is
     */
    public record Shown(
            String id,
            @Nullable String name,
            boolean few,
            List<Fact> compared,
            Plot delay,
            Plot load,
            List<Line> lines,
            List<String> assumptions) {}

    /** A month of the table. */
    public record Line(String month, String delay, String delayToday, String waiting, String load, String loadToday) {}
}
