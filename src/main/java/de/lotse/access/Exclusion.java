package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is kept out of a case, whatever else would open it to her (ACC-06).
 *
 * @param reason key of why
 * @param note more about it, sealed by whoever noted it
 * @param liftedAt when it ended; null while it holds
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once to be opened by whoever sealed it
public record Exclusion(
        CaseId caseId,
        AccountId account,
        String reason,
        byte @Nullable [] note,
        Instant from,
        @Nullable Instant liftedAt) {}
