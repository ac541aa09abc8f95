package de.lotse.casework.screening;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the intake decision shows; what the concept does not have is empty.
 *
 * @param findings the concept's criteria, met or not, and why
 * @param criteria those the worker ticks
 * @param outcomes outcomes of the level of access
 * @param complexities kinds of complexity of the level of access
 * @param proposal what follows from the criteria, in words
 * @param exclusionsApply whether something ticked speaks against admission
 */
public record DecisionPage(
        CaseHead head,
        boolean screened,
        List<Line> findings,
        List<Choice> criteria,
        List<Choice> exclusions,
        List<Choice> outcomes,
        List<Choice> complexities,
        List<Choice> decisions,
        List<Choice> depths,
        String proposal,
        boolean exclusionsApply,
        String rule,
        Source source,
        @Nullable Decided decided) {
    /** A criterion weighed. */
    public record Line(String label, boolean met, String why) {}

    /** The decision taken last. */
    public record Decided(
            String decision,
            String proposed,
            @Nullable String depth,
            String by,
            String on,
            @Nullable String reason) {}
}
