package de.lotse.casework.monitoring;

import de.lotse.shared.AccountId;
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
        AccountId by) {}
