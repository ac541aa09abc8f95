package de.lotse.intake.referral;

import de.lotse.casework.IntakeConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.FocusAreas;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the organisation's pages the focus areas of the acting municipality's concept. */
@Component
class ConceptFocusAreas implements FocusAreas {
    private final Concepts concepts;

    ConceptFocusAreas(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Area> areas(Locale locale) {
        return concepts.section(IntakeConcept.class).focusAreas().stream()
                .map(area -> new Area(area.key(), area.label().in(locale)))
                .toList();
    }
}
