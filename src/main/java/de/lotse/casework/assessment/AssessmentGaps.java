package de.lotse.casework.assessment;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** The assessment, once its phase has begun (QA-02). */
@Component
class AssessmentGaps implements DocumentationCheck {
    private final Concepts concepts;

    AssessmentGaps(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Gap> gaps(Case theCase, Written written, Page page) {
        return DocumentationCheck.reached(theCase, concepts.section(CaseworkConcept.class), Phase.Kind.ASSESSMENT)
                .filter(_ -> !written.assessment())
                .map(phase -> Gap.of(
                        phase,
                        20,
                        page.t("casework.assessment.gap"),
                        "/cases/" + theCase.id() + "/assessment/new",
                        page))
                .stream()
                .toList();
    }
}
