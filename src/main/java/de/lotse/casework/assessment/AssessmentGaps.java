package de.lotse.casework.assessment;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The assessment, once its phase has begun, and the one that is compared with it while the case is in that phase (QA-02, CW-08). Where
 * that has no phase of its own it belongs to monitoring (Konzept Herne 2.2, 4. Monitoring).
 */
@Component
class AssessmentGaps implements DocumentationCheck {
    private final Concepts concepts;

    AssessmentGaps(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Gap> gaps(Case theCase, Written written, Page page) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        String path = "/cases/" + theCase.id() + "/assessment/new";
        return written.assessment()
                ? again(theCase, concept)
                        .filter(_ -> !written.reassessment())
                        .map(phase -> Gap.of(phase, 70, page.t("casework.assessment.gap.again"), path, page))
                        .stream()
                        .toList()
                : DocumentationCheck.reached(theCase, concept, Phase.Kind.ASSESSMENT)
                        .map(phase -> Gap.of(phase, 20, page.t("casework.assessment.gap"), path, page))
                        .stream()
                        .toList();
    }

    private static Optional<Phase> again(Case theCase, CaseworkConcept concept) {
        boolean own = concept.phaseOf(Phase.Kind.REASSESSMENT).isPresent();
        return DocumentationCheck.during(theCase, concept, own ? Phase.Kind.REASSESSMENT : Phase.Kind.MONITORING);
    }
}
