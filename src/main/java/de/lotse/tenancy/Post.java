package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in one period (ORG-03). When its share changes, this period ends and another follows it.
 *
 * @param buildingBlock 1 coordination, 2 case management, 3 immigration and naturalisation authorities
 * @param fte the share that is filled; null where the concept does not name it
 * @param approvedFte the share the grant notice approves
 * @param area towns or districts served; empty for the whole municipality
 * @param from first day; null where not named
 * @param follows the period before
 * @param version grows with each change; whoever saves an older one gets a conflict instead of overwriting; 0 for a new one
 */
public record Post(
        PostId id,
        @Nullable String key,
        OrganisationId organisation,
        int buildingBlock,
        Role role,
        @Nullable BigDecimal fte,
        @Nullable BigDecimal approvedFte,
        List<String> area,
        @Nullable String focus,
        @Nullable PlaceId place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PostId follows,
        @Nullable String note,
        @Nullable String source,
        int version) {
    /** What is done on it. */
    public enum Role {
        CASE_MANAGER,
        COORDINATOR,
        ASSISTANT,
        CLEARING,
        ABH,
        EBH
    }

    /** Whether the period holds the day. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether the post serves the town. */
    public boolean serves(TownId town) {
        return area.isEmpty() || area.contains(town.value());
    }
}
