package de.lotse.shared;

import java.util.UUID;

/** An office or provider that employs workers or receives data. */
public record OrganisationId(UUID value) {
    /** A new, time-ordered identifier (UUID version 7). */
    public static OrganisationId next() {
        return new OrganisationId(Uuids.next());
    }

    /** Reads an identifier from a path or form. @throws IllegalArgumentException if the text is no UUID */
    public static OrganisationId parse(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
