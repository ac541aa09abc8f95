package de.lotse.casework.plan;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plan and its signature (QA-02); where it has no phase of its own it belongs to linking (Konzept Herne 6.1). */
@Component
class PlanGaps implements DocumentationCheck {
    private final Concepts concepts;

    PlanGaps(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Gap> gaps(Case theCase, Written written, Page page) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        Phase.Kind kind = concept.phaseOf(Phase.Kind.PLAN).isPresent() ? Phase.Kind.PLAN : Phase.Kind.LINKING;
        return DocumentationCheck.reached(theCase, concept, kind)
                .map(phase -> gaps(written, phase, "/cases/" + theCase.id() + "/plan", page))
                .orElse(List.of());
    }

    private static List<Gap> gaps(Written written, Phase phase, String path, Page page) {
        if (!written.plan()) {
            return List.of(Gap.of(phase, 40, page.t("casework.plan.gap"), path, page));
        }
        return written.signedPlan()
                ? List.of()
                : List.of(Gap.of(phase, 41, page.t("casework.plan.gap.signature"), path, page));
    }
}
