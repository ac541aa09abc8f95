package de.lotse.webui.components;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done until a day: the rule behind it, where that comes from, one action.
 *
 * @param href where the title leads
 * @param done whether it is over, so that a past day is not late
 */
public record Due(
        LocalDate day,
        String title,
        @Nullable String href,
        @Nullable String rule,
        @Nullable Source source,
        @Nullable String action,
        @Nullable String actionHref,
        boolean done) {}
