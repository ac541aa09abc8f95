package de.lotse.shared;

import java.util.UUID;

/** A person known to a municipality, in prose the client. */
public record PersonId(UUID value) {
    /** A new, time-ordered identifier (UUID version 7). */
    public static PersonId next() {
        return new PersonId(Uuids.next());
    }

    /** Reads an identifier from a path or form. @throws IllegalArgumentException if the text is no UUID */
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
