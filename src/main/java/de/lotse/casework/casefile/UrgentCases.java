package de.lotse.casework.casefile;

import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Since when a case is urgent, and by when the concept then wants its appointment; answered by the module that keeps the calendar (AP-01). The
 * same fact wherever it is ticked.
 */
public interface UrgentCases {
    /** What a page says of it; null where the concept sets no deadline for urgent cases. */
    @Nullable
    Urgent of(Case theCase, Page page);

    /** Notes that it is urgent since the day; nothing where it is already, or where the concept sets no deadline. @param id from the form */
    void note(UUID id, CaseId caseId, LocalDate since);

    /**
     * What a page says.
     *
     * @param said since when and by whose word; null where it is not urgent
     * @param rule by when the appointment has to be, by the concept
     */
    record Urgent(@Nullable String said, String rule, Source source) {}
}
