package de.lotse.casework.casefile;

import de.lotse.casework.CaseHeadPart;
import de.lotse.people.PersonName;
import de.lotse.shared.CaseId;
import de.lotse.webui.components.Fact;
import de.lotse.webui.components.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of every page of a case file.
 *
 * @param line age, country, town, number
 * @param closed sentence on how it ended; null while open
 * @param withdrawn what holds because the client took her consent back; null otherwise
 */
public record CaseHead(
        CaseId id,
        PersonName name,
        @Nullable String originalLanguage,
        String line,
        List<Fact> facts,
        List<CaseHeadPart.Mark> marks,
        List<Tab> tabs,
        @Nullable String closed,
        @Nullable Withdrawn withdrawn) {
    /** The address of the case file. */
    public String path() {
        return "/cases/" + id;
    }

    /** Whether the case takes something now, so that its pages offer to write. */
    public boolean open() {
        return closed == null && withdrawn == null;
    }

    /** What happened and what is still possible. @param closureHref null for whoever may not close it */
    public record Withdrawn(
            String title, String consentHref, @Nullable String closureHref) {}
}
