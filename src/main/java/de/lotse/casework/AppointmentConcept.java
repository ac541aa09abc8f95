package de.lotse.casework;

import de.lotse.tenancy.ConceptSection;
import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import org.jspecify.annotations.Nullable;

/** By when an appointment is due (AP-01); null where the concept is silent. */
public record AppointmentConcept(
        @Nullable @Limits(min = 1, max = 52) Integer firstWithinWeeks,
        @Nullable @Limits(min = 1, max = 60) Integer urgentWithinWorkingDays,
        @Nullable @Limits(min = 1, max = 52) Integer followUpWeeks,
        @Nullable String openHoursRule,
        @Nullable String rule,
        Source source)
        implements ConceptSection {
    /** How concepts name this section. */
    public static final ConceptSectionType<AppointmentConcept> TYPE =
            new ConceptSectionType<>("appointments", AppointmentConcept.class, "casework.concept.appointments");
}
