package de.lotse.casework.category;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseFigures;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.screening.ConceptSource;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the category together. */
@Component
public class CategoryPages {
    private final CategoryChoices choices;
    private final Concepts concepts;
    private final Colleagues colleagues;

    CategoryPages(CategoryChoices choices, Concepts concepts, Colleagues colleagues) {
        this.choices = choices;
        this.concepts = concepts;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param labels the concept's words for the criteria, by their keys
     * @param proposal null while no category is reached
     */
    public record CategoryPage(
            CaseHead head,
            Map<String, String> labels,
            List<Choice> urgencies,
            List<Choice> barriers,
            List<Choice> phases,
            List<Choice> classes,
            List<Line> lines,
            @Nullable String proposal,
            @Nullable String rule,
            Source source,
            List<Past> history) {}

    /** A category and which of the criteria a case of it meets. */
    public record Line(String label, int wanted, String met, int count, boolean proposed) {}

    /** An earlier choice. */
    public record Past(
            String category,
            @Nullable String proposed,
            String on,
            String by,
            @Nullable String reason) {}

    CategoryPage page(CaseFiles.Opened opened, CategoryScheme scheme, CaseFigures figures, Page page) {
        CategoryScheme.Proposal proposal = scheme.propose(figures);
        CategoryClass proposed = proposal.category();
        Map<String, String> labels = scheme.criteria().stream()
                .collect(Collectors.toMap(
                        CategoryScheme.Criterion::key,
                        criterion -> criterion.label().in(page.locale())));
        return new CategoryPage(
                opened.head(),
                labels,
                levels(scheme, "urgency", page),
                levels(scheme, "barriers", page),
                phases(page),
                scheme.classes().stream().map(one -> choice(one, page)).toList(),
                scheme.classes().stream()
                        .map(one -> new Line(
                                label(one, page),
                                one.minMet(),
                                proposal.metFor(one).stream().map(labels::get).collect(Collectors.joining(", ")),
                                proposal.metFor(one).size(),
                                one.equals(proposed)))
                        .toList(),
                proposed == null ? null : label(proposed, page),
                scheme.rule(),
                ConceptSource.casework(scheme.source()),
                choices.of(opened.theCase().id()).stream()
                        .map(choice -> past(choice, scheme, page))
                        .toList());
    }

    static String label(CategoryClass one, Page page) {
        return one.key() + " – " + one.label().in(page.locale());
    }

    private static Choice choice(CategoryClass one, Page page) {
        return new Choice(
                one.key(), label(one, page), page.t("casework.category.hours", page.number(one.hoursPerWeek())));
    }

    private static List<Choice> levels(CategoryScheme scheme, String criterion, Page page) {
        return scheme.criteria().stream()
                .filter(one -> one.key().equals(criterion))
                .flatMap(one -> one.levels().stream())
                .map(level -> new Choice(
                        Integer.toString(level.value()),
                        level.value() + " " + level.label().in(page.locale())))
                .toList();
    }

    private List<Choice> phases(Page page) {
        CaseworkConcept casework = concepts.section(CaseworkConcept.class);
        return casework.phases().stream()
                .map(phase -> new Choice(
                        Integer.toString(casework.place(phase)), phase.label().in(page.locale())))
                .toList();
    }

    private Past past(CategoryChoice choice, CategoryScheme scheme, Page page) {
        String proposed = choice.proposed();
        return new Past(
                word(scheme, choice.category(), page),
                proposed == null || proposed.equals(choice.category()) ? null : word(scheme, proposed, page),
                page.date(LocalDate.ofInstant(choice.at(), ZoneId.of("Europe/Berlin"))),
                colleagues.name(choice.by()).orElse("–"),
                choice.reason());
    }

    private static String word(CategoryScheme scheme, String key, Page page) {
        return scheme.find(key).map(one -> label(one, page)).orElse(key);
    }
}
