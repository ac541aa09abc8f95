package de.lotse.shared;

import java.util.UUID;

/** A sign-in of a worker or partner. */
public record AccountId(UUID value) {
    /** A new, time-ordered identifier (UUID version 7). */
    public static AccountId next() {
        return new AccountId(Uuids.next());
    }

    /** Reads an identifier from a path or form. @throws IllegalArgumentException if the text is no UUID */
    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
