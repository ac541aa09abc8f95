package de.lotse.intake.newcomer;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A first consultation with somebody who has just arrived (IN-13).
 *
 * @param outcome key of the level's outcome
 * @param openedCase the case it opened, where it did
 * @param provider to whom she was pointed, where she was
 * @param followUpOn the day on which to ask what came of it
 * @param findings what she needs and has, in a few sentences
 */
public record FirstConsultation(
        UUID id,
        PersonId person,
        LocalDate heldOn,
        String accessRoute,
        String outcome,
        @Nullable CaseId openedCase,
        @Nullable String provider,
        @Nullable LocalDate followUpOn,
        @Nullable String findings,
        AccountId by,
        List<FollowUp> followUps) {
    /** Keeps its own copy. */
    public FirstConsultation {
        followUps = List.copyOf(followUps);
    }

    /** Somebody was asked what came of it. @param nextOn when to ask again; null when that is enough */
    public record FollowUp(
            UUID id,
            LocalDate on,
            Asked asked,
            String result,
            @Nullable LocalDate nextOn) {}

    /** Who was asked. */
    public enum Asked {
        /** The person herself. */
        PERSON,
        /** The provider; only under a release. */
        PROVIDER
    }

    /** The day on which to ask next; null when nothing is to be asked any more. */
    public @Nullable LocalDate nextOn() {
        return followUps.isEmpty() ? followUpOn : followUps.getLast().nextOn();
    }
}
