package de.lotse.casework.screening;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A screening sheet as it was filled in (CW-03; Konzept Kreis Unna 2.2, Erstberatung). It is never changed: who knows more fills
 * in the next one, and the latest counts.
 *
 * @param areas what was found per life area, by the area's key
 * @param words what the client said
 * @param followUpOn the latest day of a further talk, if needs stayed unclear
 */
public record Screening(
        UUID id,
        CaseId caseId,
        LocalDate talkOn,
        Map<String, Finding> areas,
        Words words,
        @Nullable LocalDate followUpOn,
        Instant savedAt,
        AccountId savedBy) {
    /** Keeps its own copy in the given order. */
    public Screening {
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    }

    /** Whether both are the same sheet with the same words, whenever and by whom it was saved. */
    boolean same(Screening other) {
        return new Screening(id, caseId, talkOn, areas, words, followUpOn, other.savedAt, other.savedBy).equals(other);
    }

    /** In the client's words: why she came, what she wishes, what she can build on. */
    public record Words(
            @Nullable String concern,
            @Nullable String wish,
            @Nullable String resources) {}

    /** What was found in a life area; no need is null where only a note was taken. */
    public record Finding(@Nullable Need need, @Nullable String note) {}

    /** Whether there is a need. */
    public enum Need {
        NONE,
        NEED,
        /** It weighs so heavily that it cannot be dealt with without case management. */
        SEVERE,
        /** It takes a further talk to say. */
        UNCLEAR;

        /** Whether it counts as a need. */
        public boolean counts() {
            return this == NEED || this == SEVERE;
        }
    }

    /** Keys of the life areas with a need. */
    public Set<String> needs() {
        Set<String> keys = new TreeSet<>();
        areas.forEach((key, finding) -> {
            if (finding.need() != null && finding.need().counts()) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Whether one need is severe. */
    public boolean severe() {
        return has(Need.SEVERE);
    }

    /** Whether something stayed unclear. */
    public boolean unclear() {
        return has(Need.UNCLEAR);
    }

    private boolean has(Need need) {
        return areas.values().stream().map(Finding::need).anyMatch(found -> Objects.equals(found, need));
    }
}
