package de.lotse.vault;

import java.util.UUID;

/** Something was to be sealed for an owner whose key was destroyed: what was erased does not begin again under a new key. */
public class KeyDestroyed extends RuntimeException {
    KeyDestroyed(UUID owner) {
        super("the key of " + owner + " was destroyed, nothing is sealed for it any more");
    }
}
