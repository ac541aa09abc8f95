package de.lotse;

import de.lotse.casework.AppointmentConcept;
import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.OutreachSafety;
import de.lotse.casework.TransferConcept;
import de.lotse.consent.ConsentConcept;
import de.lotse.tenancy.ConceptProfile;
import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.TenancySections;
import de.lotse.tenancy.profile.ProfileReader;
import de.lotse.tenancy.profile.ShippedConcepts;
import java.util.ArrayList;
import java.util.List;

/** The shipped concepts as typed profiles, for tests that need no Spring. */
public final class ExampleConcepts {
    private ExampleConcepts() {}

    /** Every section type, in the order of the pages. */
    public static List<ConceptSectionType<?>> types() {
        List<ConceptSectionType<?>> types = new ArrayList<>(List.of(
                CaseworkConcept.TYPE,
                IntakeConcept.TYPE,
                ConsentConcept.TYPE,
                CapacityConcept.TYPE,
                AppointmentConcept.TYPE,
                OutreachSafety.TYPE,
                TransferConcept.TYPE));
        types.addAll(TenancySections.types());
        return types;
    }

    /** A reader over the shipped programme default. */
    public static ProfileReader reader() {
        return ShippedConcepts.reader(types());
    }

    /** The shipped concept of the municipality. */
    public static ConceptProfile profile(String key) {
        return reader().read(ShippedConcepts.text(key)).orFail().profile();
    }
}
