package de.lotse.webui.components;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done until a day: the rule behind it, where that comes from, one action.
 *
 * @param href where the title leads
 * @param done whether it is over, so that a past day is not late
 * @param note what to know before one does it
 */
public record Due(
        LocalDate day,
        String title,
        @Nullable String href,
        @Nullable String rule,
        @Nullable Source source,
        @Nullable String action,
        @Nullable String actionHref,
        boolean done,
        @Nullable String note) {
    /** A deadline before which there is nothing to know. */
    public Due(
            LocalDate day,
            String title,
            @Nullable String href,
            @Nullable String rule,
            @Nullable Source source,
            @Nullable String action,
            @Nullable String actionHref,
            boolean done) {
        this(day, title, href, rule, source, action, actionHref, done, null);
    }

    /** The same with something to know beforehand. */
    public Due noting(@Nullable String said) {
        return new Due(day, title, href, rule, source, action, actionHref, done, said);
    }

    /** The same under another title. */
    public Due titled(String other) {
        return new Due(day, other, href, rule, source, action, actionHref, done, note);
    }
}
