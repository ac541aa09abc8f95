package de.lotse.tenancy;

import java.util.UUID;

/** Identifies a post. */
public record PostId(UUID value) {
    /** Reads an identifier from a path or form. @throws IllegalArgumentException if the text is no UUID */
    public static PostId parse(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
