package de.lotse.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes time-ordered identifiers, so that new rows land at the end of an index. */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    /** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, 74 bits of randomness. */
    public static UUID next() {
        long high = (System.currentTimeMillis() << 16) | 0x7000 | (RANDOM.nextInt() & 0x0FFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
