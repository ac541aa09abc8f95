package de.lotse.intake.referral;

import de.lotse.casework.screening.Screening;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A screening sheet as it went along with somebody who was passed on (Konzept Kreis Unna 5.1); what is changed in her case later stays
 * there.
 *
 * @param areas what was found per life area, by the area's key
 * @param words what the client said
 */
public record CarriedSheet(LocalDate talkOn, Map<String, Screening.Finding> areas, Screening.Words words) {
    /** Keeps its own copy in the given order. */
    public CarriedSheet {
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    }

    static CarriedSheet of(Screening sheet) {
        return new CarriedSheet(sheet.talkOn(), sheet.areas(), sheet.words());
    }
}
