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
    public List<Placed> facts(Case theCase, Page page) {
        CategoryScheme scheme = concepts.section(CaseworkConcept.class).categories();
        if (scheme == null) {
            return List.of();
        }
        return chosen(theCase, scheme).stream()
                .map(one -> new Placed(
                        60,
                        new Fact(
                                page.t("casework.category.title"),
                                page.t("casework.category.fact", one.key(), page.number(one.hoursPerWeek())),
                                null,
                                ConceptSource.casework(scheme.source()))))
                .toList();
    }

    @Override
    public List<Mark> marks(Case theCase, Page page) {
        CategoryScheme scheme = concepts.section(CaseworkConcept.class).categories();
        if (scheme == null) {
            return List.of();
        }
        boolean open = chosen(theCase, scheme).isEmpty();
        return List.of(new Mark(
                60,
                open && theCase.open() ? "warn" : "",
                null,
                page.t(open ? "casework.category.mark.open" : "casework.category.mark"),
                "/cases/" + theCase.id() + "/category"));
    }

    private Optional<CategoryScheme.CategoryClass> chosen(Case theCase, CategoryScheme scheme) {
        return choices.of(theCase.id()).stream().findFirst().flatMap(choice -> scheme.find(choice.category()));
    }
}
