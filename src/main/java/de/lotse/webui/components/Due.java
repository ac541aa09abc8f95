package de.lotse.webui.components;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done until a day: the rule behind it, where that comes from, one action.
 *
 * @param href where the title leads
 * @param done whether it is over, so that a past day is not late
 * @param note what to know before one does it
 * @param kind what kind of thing it is, where the title does not say so
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
        @Nullable String note,
        @Nullable String kind) {
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
        this(day, title, href, rule, source, action, actionHref, done, null, null);
    }

    /** The same with something to know beforehand. */
    public Due noting(@Nullable String said) {
        return new Due(day, title, href, rule, source, action, actionHref, done, said, kind);
    }

    /** The same under another title. */
    public Due titled(String other) {
        return new Due(day, other, href, rule, source, action, actionHref, done, note, kind);
    }

    /** The same with what kind of thing it is. */
    public Due called(String said) {
        return new Due(day, title, href, rule, source, action, actionHref, done, note, said);
    }

    /** Whether the rule is a passage of the concept, which is folded so that day and action stand out; a law is named in a line. */
    public boolean folds() {
        return rule != null && source != null && source.href() != null;
    }
}
