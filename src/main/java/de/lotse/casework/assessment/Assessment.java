package de.lotse.casework.assessment;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a case is seen at one time (Konzept Herne 2.2, 2. Assessment; Fachkonzept Münster Phase 2): by the client and by the worker.
 * It may be completed over several talks; each saving is a revision, and only the latest counts.
 *
 * @param id the same in all its revisions
 * @param areas what was seen per life area, by the area's key
 */
public record Assessment(
        UUID id,
        UUID revision,
        CaseId caseId,
        Kind kind,
        LocalDate assessedOn,
        Map<String, View> areas,
        @Nullable String strengths,
        @Nullable String problem,
        Instant savedAt,
        AccountId savedBy) {
    /** The highest step of need: acute. */
    public static final int MOST_NEED = 4;

    /** The lowest of three steps of urgency; 1 is the most urgent. */
    public static final int LEAST_URGENT = 3;

    /** Keeps its own copy in the given order. */
    public Assessment {
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    }

    /** Whether both are the same revision with the same words, whenever and by whom it was saved. */
    boolean same(Assessment other) {
        return new Assessment(
                        id,
                        revision,
                        caseId,
                        other.kind,
                        assessedOn,
                        areas,
                        strengths,
                        problem,
                        other.savedAt,
                        other.savedBy)
                .equals(other);
    }

    /** The first one, or one of those after it. */
    public enum Kind {
        INITIAL,
        REASSESSMENT
    }

    /**
     * A life area; null is not said.
     *
     * @param self need from 0 (none) to 4 (acute) as the client sees it
     * @param professional the same as the worker sees it
     * @param urgency 1 (at once) to 3 (can wait)
     */
    public record View(
            @Nullable Integer self,
            @Nullable Integer professional,
            @Nullable Integer urgency,
            @Nullable String note) {
        /** Whether there is a need: the worker's view counts, the client's where the worker has said nothing. */
        public boolean need() {
            Integer seen = professional == null ? self : professional;
            return seen != null && seen > 0;
        }

        boolean empty() {
            return self == null && professional == null && urgency == null && note == null;
        }
    }

    /** The number of life areas with a need. */
    public int needs() {
        return (int) areas.values().stream().filter(View::need).count();
    }

    /** The most urgent of all areas, if any was given one. */
    public @Nullable Integer urgency() {
        return areas.values().stream()
                .map(View::urgency)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }
}
