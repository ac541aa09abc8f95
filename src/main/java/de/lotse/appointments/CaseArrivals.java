package de.lotse.appointments;

import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * When those for whom a case was opened had asked for help before it, where that is on record; contributed as a bean by whoever received
 * them.
 */
public interface CaseArrivals {
    /** The day for each of these cases that has one, never after its opening. */
    Map<CaseId, LocalDate> asked(Collection<Begun> cases);

    /** A case that began. @param person for whom it was opened */
    record Begun(CaseId id, PersonId person, LocalDate opened) {}
}
