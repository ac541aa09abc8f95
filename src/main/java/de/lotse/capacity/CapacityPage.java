package de.lotse.capacity;

import de.lotse.webui.components.Gauge;
import de.lotse.webui.components.Source;
import de.lotse.webui.components.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about room for more cases.
 *
 * @param lead what is the state, in one sentence
 * @param whole the municipality; its gauge is null where the concept names no guide value
 * @param categories one link per category an admission can have; empty where every case counts the same
 * @param levels provider, region and area, as far as the viewer may see them
 * @param workers by name, never by load (ACC-08)
 * @param over what was knowingly given although the worker was full; empty also for whoever sees her own provider only
 * @param shortApart whether short counsellings have a column of their own
 */
public record CapacityPage(
        String lead,
        Whole whole,
        String rule,
        Source source,
        List<Tab> categories,
        String afterwards,
        List<Row> admissions,
        List<Level> levels,
        List<Row> workers,
        @Nullable Focus focus,
        List<Over> over,
        boolean shortApart,
        boolean ownOnly) {
    /** The municipality as a whole. @param notes what the figure does not show */
    public record Whole(@Nullable Gauge gauge, String number, String label, List<String> notes) {}

    /** Something given although she was full. @param load how full she was, and by which guide value */
    public record Over(String on, String worker, String load, String by) {}

    /**
     * The focus groups.
     *
     * @param gauge places taken against those they may take; null where no share is kept open
     * @param warning null while there is room
     * @param taken whether no place is left
     * @param groups open cases by group, and of everybody else
     */
    public record Focus(
            @Nullable Gauge gauge,
            String number,
            String label,
            @Nullable String warning,
            boolean taken,
            List<Row> groups,
            String rule,
            Source source) {}

    /** The workers by one order. @param vacant where there are posts, but nobody with an account; null where there are none */
    public record Level(
            String id,
            String title,
            String first,
            List<Row> rows,
            @Nullable String vacant) {}

    /**
     * A row: name, what stands below it, its figures in the order of the columns, and how full it is.
     *
     * @param now null where there is nothing to compare with
     * @param after how full after one more case
     */
    public record Row(
            String name,
            @Nullable String under,
            List<String> figures,
            @Nullable Fill now,
            @Nullable Fill after) {}

    /** How full: the icon's name, its tone, the word, and the figures behind it. @param icon null where only the word says why nothing is judged */
    public record Fill(@Nullable String icon, String tone, String word, String figures) {}
}
