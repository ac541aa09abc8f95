package de.lotse.webui.components;

import org.jspecify.annotations.Nullable;

/**
 * One contact in the timeline.
 *
 * @param date "12.11."
 * @param duration "40 Min."
 * @param icon desk, home, phone, mail, walk, video, people, miss
 * @param about the needs dealt with
 * @param foot language, interpreter, next step
 */
public record TimelineEntry(
        String date,
        @Nullable String duration,
        String icon,
        String title,
        @Nullable String about,
        @Nullable String text,
        @Nullable String foot,
        @Nullable String href) {}
