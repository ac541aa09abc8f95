package de.lotse.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A member town of the municipality.
 *
 * @param region key of the region it lies in
 * @param ags its official key, where certain
 */
public record Town(
        TownId id,
        String name,
        @Nullable String region,
        @Nullable String ags) {
    /** A part of a county that is coordinated together. */
    public record Region(
            String key,
            String name,
            java.util.List<TownId> towns,
            @Nullable String source) {}

    /** A city district (Stadtbezirk). */
    public record District(
            String key, String name, @Nullable TownId town) {}
}
