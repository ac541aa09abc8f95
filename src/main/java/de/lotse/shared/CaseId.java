package de.lotse.shared;

import java.util.UUID;

/** A case file of case management. */
public record CaseId(UUID value) {
    /** A new, time-ordered identifier (UUID version 7). */
    public static CaseId next() {
        return new CaseId(Uuids.next());
    }

    /** Reads an identifier from a path or form. @throws IllegalArgumentException if the text is no UUID */
    public static CaseId parse(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
