package de.lotse.casework.monitoring;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tab of monitoring shows.
 *
 * @param allOver whether every goal is reached or dropped, so that a new assessment or the end is due
 * @param reassessment what the concept says about re-assessment; null where it has no such phase
 */
public record MonitoringPage(
        CaseHead head,
        List<Line> lines,
        List<Choice> subjects,
        boolean allOver,
        @Nullable String rule,
        @Nullable String reassessment,
        @Nullable Source source) {
    /** A goal or linkage with its looks. */
    public record Line(
            String kind,
            String name,
            String href,
            String state,
            boolean over,
            @Nullable LocalDate nextOn,
            List<Look> looks) {}

    /** One look. */
    public record Look(String date, String note, String by) {}
}
