package de.lotse.webui.components;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment in a list of them.
 *
 * @param length how long, e.g. "60 Min."
 * @param href null where the viewer may not look at it
 * @param line what it is for
 * @param language which language is spoken; null where it is for nobody
 * @param talk whether somebody mediates
 * @param talkTone good where somebody does, bad where somebody is missing, soft where nobody is needed
 * @param note what to know before it
 */
public record Appt(
        LocalDate day,
        String time,
        String length,
        String who,
        @Nullable String href,
        String line,
        @Nullable String language,
        @Nullable String talk,
        String talkTone,
        @Nullable String place,
        @Nullable String note) {}
