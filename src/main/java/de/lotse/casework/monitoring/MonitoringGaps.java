package de.lotse.casework.monitoring;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** A look at a goal or a linkage, once monitoring has begun (QA-02). */
@Component
class MonitoringGaps implements DocumentationCheck {
    private final Concepts concepts;

    MonitoringGaps(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Gap> gaps(Case theCase, Written written, Page page) {
        return DocumentationCheck.reached(theCase, concepts.section(CaseworkConcept.class), Phase.Kind.MONITORING)
                .filter(_ -> !written.review())
                .map(phase -> Gap.of(
                        phase,
                        60,
                        page.t("casework.monitoring.gap"),
                        "/cases/" + theCase.id() + "/monitoring#f-note",
                        page))
                .stream()
                .toList();
    }
}
