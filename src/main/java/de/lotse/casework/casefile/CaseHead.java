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
 */
public record CaseHead(
        CaseId id,
        PersonName name,
        @Nullable String originalLanguage,
        String line,
        List<Fact> facts,
        List<CaseHeadPart.Mark> marks,
        List<Tab> tabs,
        @Nullable String closed) {
    /** The address of the case file. */
    public String path() {
        return "/cases/" + id;
    }

    /** Whether the case is open, so that its pages offer to write. */
    public boolean open() {
        return closed == null;
    }
}
