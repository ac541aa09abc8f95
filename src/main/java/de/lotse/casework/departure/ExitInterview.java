package de.lotse.casework.departure;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The talk with a worker who leaves, or why there was none (QA-03, Konzept Kreis Unna 4.4).
 *
 * @param worker who leaves
 * @param on the day it was held or it became clear that it would not be
 */
record ExitInterview(UUID id, AccountId worker, boolean held, LocalDate on, Content content, Instant at, AccountId by) {
    /**
     * What was said; sealed.
     *
     * @param ledBy who talked with her
     * @param reason why there was no talk; null when it was held
     * @param learned what the organisation learns from it
     */
    record Content(
            String ledBy,
            @Nullable String reason,
            @Nullable String said,
            @Nullable String learned) {}

    /** What is passed on to whoever comes after her. */
    record Knowledge(AccountId worker, AccountId successor, String text, Instant at) {}
}
