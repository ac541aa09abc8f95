package de.lotse.casework.absence;

import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import de.lotse.webui.components.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is away when.
 *
 * @param mine the viewer's own, each leading to its page
 * @param others of colleagues; whoever stands in for one of them sees it first
 * @param deputies who may stand in
 * @param rule the concept's rule on deputising; null where it has none
 */
record AbsencePage(
        List<Tab> tabs,
        List<Line> mine,
        List<Line> others,
        List<Choice> deputies,
        List<Choice> kinds,
        @Nullable String rule,
        @Nullable Source source) {
    /** One absence in a list. */
    record Line(@Nullable String href, String title, String deputy, boolean forViewer, List<String> warnings) {}

    /** Of a worker for whom the viewer arranges it. @param back the page of her cases */
    record InPlace(
            String name,
            String back,
            List<Away> away,
            List<Choice> deputies,
            @Nullable String rule,
            @Nullable Source source) {}

    /** One absence of that worker. @param end where it is ended; null where she entered it herself */
    record Away(String title, String deputy, @Nullable String end) {}

    /** One of the viewer's own: case by case who stands in. */
    record One(String href, String title, List<String> warnings, List<Choice> cases, List<Choice> deputies) {}
}
