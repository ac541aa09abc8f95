package de.lotse.casework.grants;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.components.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may open this case and why.
 *
 * @param now grants that hold today
 * @param others those to come and those that ended
 * @param exclusions who is kept out; empty for whoever is not responsible
 * @param colleagues who could be kept out; empty where the viewer may not
 * @param partners who could work in the case in tandem
 */
record GrantsPage(
        CaseHead head,
        boolean responsible,
        List<Line> now,
        List<Line> others,
        List<Excluded> exclusions,
        List<Choice> colleagues,
        List<Choice> partners,
        List<Choice> kinds) {
    /** One grant. @param by who gave it. @param endHref where it is ended; null where that is not the viewer's to do */
    record Line(
            String name,
            String reason,
            String period,
            String by,
            @Nullable String endHref) {}

    /** Somebody kept out. @param liftHref where that ends; null once it has */
    record Excluded(
            String name,
            String kind,
            String period,
            @Nullable String note,
            @Nullable String liftHref) {}
}
