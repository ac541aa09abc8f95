package de.lotse.casework.closure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is still open when a case shall end.
 *
 * @param kind linkage, task, plan_draft, release; message key {@code casework.closure.obstacle.<kind>}
 * @param id of what is open
 * @param what in words
 * @param path address where it is settled
 */
public record Obstacle(
        String kind, UUID id, String what, @Nullable LocalDate dueOn, String path) {}
