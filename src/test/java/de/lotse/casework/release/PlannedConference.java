package de.lotse.casework.release;

import de.lotse.casework.conference.Conference;
import de.lotse.shared.CaseId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A case conference in three days about residence, agreed with the client today. */
final class PlannedConference {
    private PlannedConference() {}

    static Conference of(UUID id, CaseId caseId) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        return new Conference(
                id,
                caseId,
                "case_conference",
                today.plusDays(3),
                LocalTime.of(9, 0),
                "Kreishaus",
                "Aufenthalt",
                "Wie weiter?",
                List.of("residence"),
                today,
                true,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }
}
