package de.lotse.casework.departure;

import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import de.lotse.webui.components.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker still holds.
 *
 * @param title whose it is
 * @param left everything that is left, in sentences; empty when nothing is
 * @param cases those to offer, each with a proposal
 * @param waiting those offered, which wait for an answer
 * @param absenceHref where a deputy is named in her place; null on one's own page and when she is gone
 * @param closureHref where her account is closed in spite of what is left; null where that is not the viewer's to do
 */
record DeparturePage(
        List<Tab> tabs,
        String title,
        String action,
        boolean own,
        List<Left> left,
        List<Row> cases,
        List<Waiting> waiting,
        List<Choice> successors,
        @Nullable String rule,
        @Nullable Source source,
        @Nullable String absenceHref,
        @Nullable String closureHref) {
    /** Something that is left. @param href where it is settled */
    record Left(String text, @Nullable String href) {}

    /** A case that waits for an answer. @param withdrawal where the offer is taken back; null where the viewer does not */
    record Waiting(String text, @Nullable String withdrawal) {}

    /** One case to offer. @param proposed the successor Lotse proposes; empty when there is none */
    record Row(String id, String title, @Nullable String href, String proposed) {}

    /** All whose cases can be arranged, and absences in which nobody stands in. */
    record Workers(List<Worker> workers, List<String> warnings) {}

    /** One worker in the list of those whose cases can be arranged. @param ended how many ended cases somebody leaves who runs none any more */
    record Worker(String href, String name, int open, int ended, boolean gone) {}
}
