package de.lotse.people;

import de.lotse.access.Colleagues;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages about a person recorded twice show. */
@Component
class MergePages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final People people;
    private final PersonSearch search;
    private final PersonPages pages;
    private final Merges merges;
    private final Colleagues colleagues;

    MergePages(People people, PersonSearch search, PersonPages pages, Merges merges, Colleagues colleagues) {
        this.people = people;
        this.search = search;
        this.pages = pages;
        this.merges = merges;
        this.colleagues = colleagues;
    }

    /**
     * The page.
     *
     * @param alike who looks like the same person; those out of reach say only whom to ask
     * @param found what a search found
     * @param comparison both records side by side, once the other one is chosen
     */
    public record View(
            Person person,
            List<PersonEditPage.Known> alike,
            List<Choice> found,
            @Nullable Comparison comparison) {}

    /** Both records. */
    public record Comparison(Person other, List<Line> lines, List<Choice> keep) {}

    /** One detail in both records. */
    public record Line(String term, String one, String two) {
        /** Whether the records disagree. */
        public boolean differs() {
            return !one.isEmpty() && !two.isEmpty() && !one.equals(two);
        }
    }

    /**
     * A record that was added to this one.
     *
     * @param id the record itself
     * @param said who did it, when and why
     * @param differing what it says otherwise than the record that is kept
     */
    public record Added(PersonId id, String action, String name, String said, List<PersonPage.Row> differing) {}

    View choose(Person person, String typed, @Nullable Person other, Page page) {
        return new View(
                person,
                search.duplicates(person.name(), person.birth().date(), List.of(person.id())).stream()
                        .map(pages::known)
                        .toList(),
                people.find(search.find(typed)).values().stream()
                        .filter(one -> !one.id().equals(person.id()))
                        .map(one -> new Choice(one.id().toString(), said(one, page)))
                        .toList(),
                other == null ? null : comparison(person, other, page));
    }

    /** The record that knows more; of two equal ones the first. */
    Person fuller(Person one, Person two, Page page) {
        return pages.rows(two, page).size() > pages.rows(one, page).size() ? two : one;
    }

    private Comparison comparison(Person one, Person two, Page page) {
        List<PersonPage.Row> left = pages.rows(one, page);
        List<PersonPage.Row> right = pages.rows(two, page);
        Set<String> terms = new LinkedHashSet<>();
        left.forEach(row -> terms.add(row.term()));
        right.forEach(row -> terms.add(row.term()));
        return new Comparison(
                two,
                terms.stream()
                        .map(term -> new Line(term, text(left, term), text(right, term)))
                        .toList(),
                List.of(
                        new Choice(one.id().toString(), said(one, page)),
                        new Choice(two.id().toString(), said(two, page))));
    }

    List<Added> added(Person kept, Page page) {
        List<PersonPage.Row> own = pages.rows(kept, page);
        return merges.of(kept.id()).stream()
                .flatMap(merge -> people.asWritten(merge.merged()).stream()
                        .map(other -> new Added(
                                merge.merged(),
                                "/people/" + kept.id() + "/merges/" + merge.id() + "/delete",
                                said(other, page),
                                page.t(
                                        "people.merge.said",
                                        page.date(LocalDate.ofInstant(merge.at(), BERLIN)),
                                        colleagues.name(merge.by()).orElse("–"),
                                        merge.reason()),
                                pages.rows(other, page).stream()
                                        .filter(row -> !row.text().equals(text(own, row.term())))
                                        .toList())))
                .toList();
    }

    private static String text(List<PersonPage.Row> rows, String term) {
        return rows.stream()
                .filter(row -> row.term().equals(term))
                .map(PersonPage.Row::text)
                .collect(Collectors.joining(", "));
    }

    static String said(Person person, Page page) {
        LocalDate born = person.birth().date();
        return born == null
                ? person.name().full()
                : person.name().full() + " · " + page.date(Objects.requireNonNull(born));
    }
}
