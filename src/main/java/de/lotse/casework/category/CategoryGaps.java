package de.lotse.casework.category;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.casework.screening.ConceptSource;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** The category, where the concept has categories and the assessment has begun (QA-02, CW-11). */
@Component
class CategoryGaps implements DocumentationCheck {
    private final Concepts concepts;

    CategoryGaps(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Gap> gaps(Case theCase, Written written, Page page) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        CategoryScheme scheme = concept.categories();
        if (scheme == null
                || written.category()
                || DocumentationCheck.reached(theCase, concept, Phase.Kind.ASSESSMENT)
                        .isEmpty()) {
            return List.of();
        }
        String rule = scheme.rule();
        return List.of(new Gap(
                25,
                page.t("casework.category.gap"),
                rule == null ? page.t("casework.category.title") : rule,
                ConceptSource.casework(scheme.source()),
                "/cases/" + theCase.id() + "/category"));
    }
}
