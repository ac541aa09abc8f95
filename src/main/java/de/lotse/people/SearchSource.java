package de.lotse.people;

import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module finds for the search in the top bar. Only what the viewer may open anyway is found. */
public interface SearchSource {
    /** Place of its group among the others, small first. */
    int order();

    /** What fits; empty when nothing does or the viewer has no right to it. */
    Group find(Sought sought, Page page);

    /** What is searched for. @param people those within reach whom the words name */
    record Sought(String typed, List<PersonId> people) {}

    /** Hits of one kind. */
    record Group(String title, List<Hit> hits) {}

    /**
     * One hit.
     *
     * @param original the name in its own script, if there is one
     * @param line what tells it from others
     */
    record Hit(
            String title,
            @Nullable String original,
            @Nullable String line,
            String href) {}
}
