package de.lotse.casework.focusgroup;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction of the focus group of a case.
 *
 * @param from key of the group it counted to before; null for none
 * @param to key of the group it counts to since; null for none
 */
public record FocusChange(
        UUID id,
        CaseId caseId,
        @Nullable String from,
        @Nullable String to,
        String reason,
        Instant at,
        AccountId by) {}
