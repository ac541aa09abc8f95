package de.lotse.directory;

import de.lotse.shared.AccountId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a client can be sent to (DIR-01). It counts as true for a year after somebody looked; then it is flagged (DIR-03).
 *
 * @param version counts how often it was saved; 0 for one that is not there yet
 * @param key word of the organisation file; null for those entered here
 * @param endsOn last day of a project
 * @param topics keys of the concept's life areas
 * @param towns keys of the towns; empty for the whole municipality
 * @param languages codes of the languages spoken there; empty where nobody knows
 * @param contact telephone, address, opening hours
 * @param verifiedOn when somebody last looked; null for never
 * @param owner who sees to the entry
 */
public record Offer(
        OfferId id,
        int version,
        @Nullable String key,
        String name,
        @Nullable String provider,
        Kind kind,
        @Nullable Circle circle,
        @Nullable LocalDate endsOn,
        List<String> topics,
        @Nullable String targetGroup,
        List<String> towns,
        List<String> languages,
        @Nullable String contact,
        @Nullable String note,
        @Nullable String source,
        @Nullable LocalDate verifiedOn,
        @Nullable AccountId owner) {
    private static final int FRESH_MONTHS = 12;

    /** Keeps its own copies. */
    public Offer {
        topics = List.copyOf(topics);
        towns = List.copyOf(towns);
        languages = List.copyOf(languages);
    }

    /** Whether both tell the same, in whichever version and whoever looked when. */
    boolean same(Offer other) {
        return told().equals(other.told());
    }

    private Offer told() {
        return new Offer(
                id,
                0,
                key,
                name,
                provider,
                kind,
                circle,
                endsOn,
                topics,
                targetGroup,
                towns,
                languages,
                contact,
                note,
                source,
                null,
                null);
    }

    /** Permanent service, project with an end, or service with a legal mandate (DIR-02; Konzept Herne 6.1). */
    public enum Kind {
        PERMANENT,
        PROJECT,
        MANDATE
    }

    /** How close the cooperation is (DIR-02). */
    public enum Circle {
        INNER,
        OUTER
    }

    /** Whether somebody should look again: never looked at, or longer than twelve months ago. */
    public boolean stale(LocalDate today) {
        return verifiedOn == null || verifiedOn.plusMonths(FRESH_MONTHS).isBefore(today);
    }

    /** Whether it has come to its end. */
    public boolean ended(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }
}
