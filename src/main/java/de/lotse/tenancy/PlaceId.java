package de.lotse.tenancy;

import java.util.UUID;

/** Identifies a place. */
public record PlaceId(UUID value) {
    /** Reads an identifier from a path or form. @throws IllegalArgumentException if the text is no UUID */
    public static PlaceId parse(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
