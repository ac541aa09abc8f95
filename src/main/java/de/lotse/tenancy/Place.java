package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Where counselling happens (ORG-05).
 *
 * @param address street and town as one finds it on a map; printed on appointment slips (AP-04)
 * @param version grows with each change; whoever saves an older one gets a conflict instead of overwriting; 0 for a new one
 */
public record Place(
        PlaceId id,
        @Nullable String key,
        String name,
        @Nullable TownId town,
        Kind kind,
        @Nullable OrganisationId organisation,
        @Nullable String opening,
        @Nullable String equipment,
        @Nullable String safety,
        @Nullable String address,
        @Nullable String source,
        int version) {
    /** Own rooms, rooms of others, a household, open hours. */
    public enum Kind {
        INTERNAL,
        EXTERNAL,
        HOUSEHOLD,
        OPEN_HOURS
    }
}
