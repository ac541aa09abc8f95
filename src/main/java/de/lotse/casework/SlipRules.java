package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * First consultations to which an authority sends people by a slip (IN-11, IN-12).
 *
 * @param minutes how long one usually takes; the worker may make it longer
 * @param sheetAlong that whoever is pointed to case management where she lives takes her screening sheet along; null where it stays
 */
public record SlipRules(
        @Limits(min = 5, max = 240) int minutes,
        String rule,
        List<SlipGroup> groups,
        List<SlipReason> reasons,
        @Nullable SheetAlong sheetAlong,
        Source source) {
    /** The screening sheet goes along with a pointer, beside contact data and consent (Konzept Kreis Unna 5.1). */
    public record SheetAlong(String rule, Source source) {}

    /** The groups that are sent on the day. */
    public List<SlipGroup> groupsOn(LocalDate day) {
        return groups.stream().filter(group -> group.on(day)).toList();
    }

    /** The group with the key, also one that is no longer sent. */
    public Optional<SlipGroup> group(String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }

    /** The reason with the key, also one that is no longer given. */
    public Optional<SlipReason> reason(String key) {
        return reasons.stream().filter(reason -> reason.key().equals(key)).findFirst();
    }

    /** The reasons that can still be given. */
    public List<SlipReason> given() {
        return reasons.stream().filter(reason -> !reason.legacy()).toList();
    }

    /**
     * Whom the authority sends.
     *
     * @param onceOnly whether the same person is consulted only once in this group
     */
    public record SlipGroup(
            String key,
            LocalizedText label,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean onceOnly,
            @Nullable String rule) {
        /** Whether the group is sent on the day. */
        public boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * A section of the Residence Act for which somebody is sent.
     *
     * @param legacy whether it is only shown where it was given, because the law gives no more such titles
     */
    public record SlipReason(String key, LocalizedText label, boolean legacy) {}
}
