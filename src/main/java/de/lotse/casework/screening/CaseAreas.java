package de.lotse.casework.screening;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Area;
import de.lotse.casework.casefile.Case;
import de.lotse.webui.Form;
import de.lotse.webui.Kept;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The life areas that are asked in a case: all of the concept, or those of the case's focus area (Konzept Kreis Düren 4.1.2). */
public final class CaseAreas {
    private static final String NOTE = "note-";

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

    /** The form to begin with; where it is a draft, it says as {@link #refuseDropped} what stood there about areas no longer asked. */
    public static Form begun(Form form, List<Area> asked) {
        Kept kept = form.kept();
        if (kept != null && kept.time() != null) {
            refuseDropped(form, asked);
        }
        return form;
    }

    /**
     * Refuses where a note was typed about an area that is not asked any more, because another version of the concept began meanwhile, and says
     * what it was. The form that is shown then has no such field: sent again it is saved.
     */
    public static void refuseDropped(Form form, List<Area> asked) {
        Set<String> fields = asked.stream().map(area -> NOTE + area.key()).collect(Collectors.toSet());
        String dropped = form.names().stream()
                .filter(name -> name.startsWith(NOTE) && !fields.contains(name))
                .map(form::value)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" / "));
        if (!dropped.isEmpty()) {
            form.refuse("casework.screening.area.dropped", dropped);
        }
    }
}
