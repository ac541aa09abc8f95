package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record that opens a case file: to whom, why, from and until when (ACC-02).
 *
 * @param until open-ended when null; when it was ended early, that moment
 * @param givenBy who opened it
 */
public record Grant(
        UUID id,
        CaseId caseId,
        AccountId account,
        Reason reason,
        Instant from,
        @Nullable Instant until,
        AccountId givenBy) {
    /** Whether it opens the case file at the moment. */
    public boolean holds(Instant at) {
        return !from.isAfter(at) && (until == null || until.isAfter(at));
    }

    /** Why a case file is open to somebody. */
    public enum Reason {
        ASSIGNMENT,
        DEPUTY,
        TANDEM,
        CLEARING,
        QUALITY_SAMPLE,
        CASE_CONFERENCE,
        EMERGENCY
    }
}
