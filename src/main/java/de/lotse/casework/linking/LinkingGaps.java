package de.lotse.casework.linking;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** At least one linkage, once linking has begun (QA-02). */
@Component
class LinkingGaps implements DocumentationCheck {
    private final Concepts concepts;

    LinkingGaps(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Gap> gaps(Case theCase, Written written, Page page) {
        return DocumentationCheck.reached(theCase, concepts.section(CaseworkConcept.class), Phase.Kind.LINKING)
                .filter(_ -> !written.linkage())
                .map(phase ->
                        Gap.of(phase, 50, page.t("casework.linking.gap"), "/cases/" + theCase.id() + "/linking", page))
                .stream()
                .toList();
    }
}
