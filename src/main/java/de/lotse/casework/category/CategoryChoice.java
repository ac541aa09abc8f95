package de.lotse.casework.category;

import de.lotse.casework.CaseFigures;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The category somebody chose for a case; the latest counts, earlier ones are its history.
 *
 * @param proposed what the criteria proposed; null when none was reached
 * @param reason why it was chosen otherwise
 */
public record CategoryChoice(
        UUID id,
        CaseId caseId,
        String category,
        @Nullable String proposed,
        CaseFigures figures,
        Instant at,
        AccountId by,
        @Nullable String reason) {
    /** Whether both are the same choice with the same words, whenever and by whom it was made. */
    boolean same(CategoryChoice other) {
        return new CategoryChoice(id, caseId, category, proposed, figures, other.at, other.by, reason).equals(other);
    }
}
