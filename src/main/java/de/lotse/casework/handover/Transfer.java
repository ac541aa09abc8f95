package de.lotse.casework.handover;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case offered to a colleague. Until she accepts, the giver stays responsible (CW-16a).
 *
 * @param number of the case, as spoken
 * @param giver who is responsible while it is open
 * @param offeredBy who offered it: the giver, or somebody in her place when she is gone
 * @param client whom the receiver would take over, so that she can tell whether she is biased; null where the offer tells nothing
 * @param ended what came of it; null while it is open
 */
public record Transfer(
        UUID id,
        CaseId caseId,
        String number,
        AccountId giver,
        AccountId receiver,
        Instant offeredAt,
        AccountId offeredBy,
        @Nullable Client client,
        Offer offer,
        @Nullable Ended ended) {
    /** Whether it waits for an answer. */
    public boolean open() {
        return ended == null;
    }

    /** Whether it came to this. */
    public boolean endedAs(Result result) {
        return ended != null && ended.result() == result;
    }

    /** As much of the client as the receiver needs before she may open the case. */
    public record Client(String name, @Nullable String town) {}

    /**
     * What the giver says.
     *
     * @param reason key of the concept's reason
     * @param toKnow what the successor must know
     * @param talkOn day of the handover talk with the client
     * @param talkWithout why there is none
     * @param overlapUntil last day on which the giver still helps as a deputy after the acceptance; null when she leaves at once
     */
    public record Offer(
            String reason,
            @Nullable String reasonText,
            @Nullable String toKnow,
            @Nullable LocalDate talkOn,
            @Nullable String talkWithout,
            @Nullable LocalDate overlapUntil) {}

    /** How it ended. @param said the reason of whoever declined */
    public record Ended(
            Instant at,
            AccountId by,
            Result result,
            @Nullable String said) {}

    /** What came of an offer. */
    public enum Result {
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** The case was closed before anybody answered. */
        LAPSED
    }
}
