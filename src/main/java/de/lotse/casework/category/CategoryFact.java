package de.lotse.casework.category;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.screening.ConceptSource;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The category and its hours in the head of the case file, where the concept has categories. */
@Component
class CategoryFact implements CaseHeadPart {
    private final CategoryChoices choices;
    private final Concepts concepts;

    CategoryFact(CategoryChoices choices, Concepts concepts) {
        this.choices = choices;
        this.concepts = concepts;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        CategoryScheme scheme = concepts.section(CaseworkConcept.class).categories();
        if (scheme == null) {
            return Contribution.NONE;
        }
        Optional<CategoryScheme.CategoryClass> chosen =
                choices.category(theCase.id()).flatMap(scheme::find);
        return new Contribution(
                chosen.map(one -> fact(one, scheme, page)).stream().toList(),
                List.of(mark(theCase, chosen.isEmpty(), page)));
    }

    private static Placed fact(CategoryScheme.CategoryClass chosen, CategoryScheme scheme, Page page) {
        return new Placed(
                60,
                new Fact(
                        page.t("casework.category.title"),
                        page.t("casework.category.fact", chosen.key(), page.number(chosen.hoursPerWeek())),
                        null,
                        ConceptSource.casework(scheme.source())));
    }

    private static Mark mark(Case theCase, boolean open, Page page) {
        return new Mark(
                60,
                open && theCase.open() ? "warn" : "",
                null,
                page.t(open ? "casework.category.mark.open" : "casework.category.mark"),
                "/cases/" + theCase.id() + "/category");
    }
}
