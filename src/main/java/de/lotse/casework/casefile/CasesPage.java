package de.lotse.casework.casefile;

import de.lotse.webui.components.Ring;
import de.lotse.webui.components.Tab;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caseload table shows.
 *
 * @param lead the state of the caseload in one sentence
 * @param rule the concept's rule on activity, with its source; null where it has none
 * @param categories whether the concept has categories at all
 */
public record CasesPage(
        String lead,
        List<Tab> views,
        List<Line> lines,
        @Nullable String rule,
        boolean categories,
        boolean none) {
    /** One case. */
    public record Line(
            String href,
            String name,
            @Nullable String script,
            String under,
            Ring ring,
            String phase,
            @Nullable String category,
            @Nullable LocalDate lastContact,
            @Nullable LocalDate nextStep,
            Caseload.State state,
            @Nullable LocalDate until) {}
}
