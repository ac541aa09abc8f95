package de.lotse.casework;

import de.lotse.casework.casefile.Case;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phase or a neighbouring module shows in the head of every page of a case file; contributed as a bean. */
public interface CaseHeadPart {
    /** What it shows of the case; asked once for every page of the case file. */
    Contribution contribution(Case theCase, Page page);

    /** Facts for the rows of the head, and marks below them. */
    record Contribution(List<Placed> facts, List<Mark> marks) {
        /** Nothing to show. */
        public static final Contribution NONE = new Contribution(List.of(), List.of());

        /** Keeps its own copies. */
        public Contribution {
            facts = List.copyOf(facts);
            marks = List.copyOf(marks);
        }
    }

    /** A fact and its place among the others, small first. */
    record Placed(int order, Fact fact) {}

    /**
     * A state of its own: shape, word and colour.
     *
     * @param tone good, warn, bad, info or empty
     * @param icon name of the symbol; null for the one of the tone
     * @param href where it leads
     */
    record Mark(
            int order,
            String tone,
            @Nullable String icon,
            String text,
            @Nullable String href) {}
}
