package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For which towns an organisation is competent, in one period (ORG-06). When that changes, this period ends and another rule
 * begins.
 *
 * @param towns keys of the towns; empty for all
 * @param focus the focus area it is limited to; null for every one
 * @param from first day; null where not named
 * @param version grows with each change; whoever saves an older one gets a conflict instead of overwriting; 0 for a new one
 */
public record CompetenceRule(
        CompetenceId id,
        Competence.Kind kind,
        OrganisationId organisation,
        List<String> towns,
        @Nullable String focus,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note,
        @Nullable String source,
        int version) {
    /** Keeps the towns as they are. */
    public CompetenceRule {
        towns = List.copyOf(towns);
    }

    /** Whether the period ended before the day. */
    public boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /**
     * Whether both cannot hold. One immigration and one naturalisation authority serve a town at a time (Konzept Kreis
     * Unna 5), while case management of several organisations does (3.3): there only the same organisation twice is wrong.
     */
    public boolean overlaps(CompetenceRule other) {
        return !id.equals(other.id)
                && kind == other.kind
                && (kind != Competence.Kind.CASE_MANAGEMENT || organisation.equals(other.organisation))
                && (focus == null || other.focus == null || focus.equals(other.focus))
                && (towns.isEmpty() || other.towns.isEmpty() || !Collections.disjoint(towns, other.towns))
                && begins(other)
                && other.begins(this);
    }

    /** Whether this one has begun before the other is over. */
    private boolean begins(CompetenceRule other) {
        LocalDate end = other.to;
        return from == null || end == null || !from.isAfter(end);
    }
}
