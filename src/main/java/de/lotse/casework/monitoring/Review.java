package de.lotse.casework.monitoring;

import de.lotse.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
    /** The task of the look that was planned with this one, and the one that follows where its subject was over and is taken up again. */
    static List<UUID> tasks(UUID review) {
        return Stream.of("review:" + review, "review:" + review + ":again")
                .map(name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
