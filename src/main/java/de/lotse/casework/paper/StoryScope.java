package de.lotse.casework.paper;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.release.Topics;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Which goals, linkages, talks and disclosures a story tells: in the house all, where it leaves those about released life areas (CON-03).
 * What could name its life areas and names none may be about any of them: it leaves only where all of the case are released.
 */
@Component
class StoryScope {
    private final Topics topics;

    StoryScope(Topics topics) {
        this.topics = topics;
    }

    /** Whether it is told. @param areas keys of the life areas it is about; empty where nobody noted them */
    boolean tells(Case theCase, StoryPaper.Choice choice, Collection<String> areas) {
        return choice.covers(topics.keys(theCase)) || (!areas.isEmpty() && choice.covers(areas));
    }
}
