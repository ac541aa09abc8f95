package de.lotse.directory;

import java.util.UUID;

/** An offer of the directory. */
public record OfferId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
