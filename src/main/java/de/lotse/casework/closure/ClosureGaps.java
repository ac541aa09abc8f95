package de.lotse.casework.closure;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What became of the goals, and the end with its reason and talk, once a case that is still open has come to its end (QA-02). */
@Component
class ClosureGaps implements DocumentationCheck {
    private final Concepts concepts;

    ClosureGaps(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Gap> gaps(Case theCase, Written written, Page page) {
        return DocumentationCheck.reached(theCase, concepts.section(CaseworkConcept.class), Phase.Kind.CLOSURE)
                .map(phase -> gaps(phase, "/cases/" + theCase.id(), written, page))
                .orElse(List.of());
    }

    private static List<Gap> gaps(Phase phase, String path, Written written, Page page) {
        List<Gap> gaps = new ArrayList<>();
        if (written.openGoal()) {
            gaps.add(Gap.of(phase, 80, page.t("casework.closure.gap.goals"), path + "/plan", page));
        }
        gaps.add(Gap.of(phase, 81, page.t("casework.closure.gap"), path + "/closure", page));
        return gaps;
    }
}
