package de.lotse.vault;

import org.jspecify.annotations.Nullable;

/** A sealed value does not open: it was changed, moved to another place, or sealed under another master key. */
public class SealBroken extends RuntimeException {
    SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
