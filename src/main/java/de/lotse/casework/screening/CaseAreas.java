package de.lotse.casework.screening;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Area;
import de.lotse.casework.casefile.Case;
import java.util.List;

/** The life areas that are asked in a case: all of the concept, or those of the case's focus area (Konzept Kreis Düren 4.1.2). */
public final class CaseAreas {
    private CaseAreas() {}

    /** The areas in the concept's order. */
    public static List<Area> of(CaseworkConcept concept, Case theCase) {
        String focus = theCase.focusArea();
        return concept.lifeAreas().areas().stream()
                .filter(area -> focus == null
                        || area.focusAreas().isEmpty()
                        || area.focusAreas().contains(focus))
                .toList();
    }
}
