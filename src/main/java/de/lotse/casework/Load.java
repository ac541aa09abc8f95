package de.lotse.casework;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How full a post is.
 *
 * @param used cases or hours
 * @param from where the post begins to be well filled
 * @param to where it is full; null where the concept sets no limit
 */
public record Load(
        BigDecimal used,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        Light light) {
    /** The traffic light. */
    public enum Light {
        /** Nothing to compare with. */
        NONE,
        /** Room for more. */
        FREE,
        /** Within the range the concept names. */
        BUSY,
        /** No room. */
        FULL
    }

    static Light light(BigDecimal used, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (to == null) {
            return Light.NONE;
        }
        if (used.compareTo(to) >= 0) {
            return Light.FULL;
        }
        return from != null && used.compareTo(from) >= 0 ? Light.BUSY : Light.FREE;
    }
}
