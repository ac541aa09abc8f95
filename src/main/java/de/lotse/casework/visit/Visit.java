package de.lotse.casework.visit;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.PlaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody went out to meet people and named a colleague who asks when she does not come back (CW-13a).
 *
 * @param watcher the colleague
 * @param place one of the known places; null for any other
 * @param alarmedAt when the job raised the alarm; null while there is none
 * @param returnedAt when she or the colleague said that she is back
 */
public record Visit(
        UUID id,
        AccountId visitor,
        AccountId watcher,
        @Nullable PlaceId place,
        Instant leftAt,
        Instant expectedAt,
        Details details,
        @Nullable Instant alarmedAt,
        @Nullable Instant returnedAt) {
    /**
     * What the colleague needs to find her; shown to the colleague only once she is missed.
     *
     * @param company who goes along
     */
    public record Details(
            @Nullable CaseId caseId,
            @Nullable String where,
            @Nullable String phone,
            @Nullable String company) {}

    /** What was done about a missing colleague. */
    public record Note(String text, Instant at, AccountId by) {}

    /** Where she went, in words. @param known the name of the known place; null for any other */
    String where(@Nullable String known) {
        return Stream.of(Optional.ofNullable(known), Optional.ofNullable(details.where()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** Whether both say the same, to the minute of the return. */
    boolean same(Visit other) {
        return watcher.equals(other.watcher)
                && Objects.equals(place, other.place)
                && details.equals(other.details)
                && expectedAt.truncatedTo(ChronoUnit.MINUTES).equals(other.expectedAt.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Whether she is still out. */
    public boolean running() {
        return returnedAt == null;
    }

    /** Whether the account may read what was done about it: the two at any time, coordination only while somebody is missed. */
    boolean tells(AccountId account) {
        return running() || account.equals(visitor) || account.equals(watcher);
    }

    /** Whether somebody has to ask where she is. */
    public boolean overdue(Instant now, Duration grace) {
        return running() && (alarmedAt != null || expectedAt.plus(grace).isBefore(now));
    }
}
