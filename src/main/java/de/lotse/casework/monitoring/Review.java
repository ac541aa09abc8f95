package de.lotse.casework.monitoring;

import de.lotse.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at a goal or a linkage.
 *
 * @param subject the goal or the linkage
 * @param nextOn when to look again
 */
public record Review(
        UUID id,
        UUID subject,
        LocalDate on,
        String note,
        @Nullable LocalDate nextOn,
        AccountId by) {
    /** The task of the look that was planned with this one. */
    static UUID task(UUID review) {
        return UUID.nameUUIDFromBytes(("review:" + review).getBytes(StandardCharsets.UTF_8));
    }
}
