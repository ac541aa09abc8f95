package de.lotse.people;

import de.lotse.tenancy.TownId;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the pages about a person show. */
@Component
public class PersonPages {
    private final People people;
    private final CodeLists lists;
    private final Towns towns;
    private final ResidenceSight sight;
    private final ObjectProvider<PersonStep> steps;
    private final ObjectProvider<NewPersonWay> ways;

    PersonPages(
            People people,
            CodeLists lists,
            Towns towns,
            ResidenceSight sight,
            ObjectProvider<PersonStep> steps,
            ObjectProvider<NewPersonWay> ways) {
        this.people = people;
        this.lists = lists;
        this.towns = towns;
        this.sight = sight;
        this.steps = steps;
        this.ways = ways;
    }

    PersonPage show(Person person, Page page) {
        boolean whole = sight.whole(person);
        return new PersonPage(
                person,
                rows(person, page),
                steps.stream()
                        .sorted(Comparator.comparingInt(PersonStep::order))
                        .flatMap(step -> step.steps(person, page).stream())
                        .toList(),
                people.residenceHistory(person.id()).stream()
                        .filter(residence -> whole || !sight.confidential(residence))
                        .map(residence -> residence(residence, page))
                        .toList(),
                people.confirmedOn(person.id()).orElse(null),
                people.outdatedSince(person.id(), page.today()).orElse(null));
    }

    /** The form filled with what is known to the viewer. */
    Form form(Person person) {
        return PersonForm.of(person.residing(sight.current(person)));
    }

    PersonEditPage edit(
            @Nullable Person person, List<PersonSearch.Duplicate> duplicates, @Nullable Person conflict, Page page) {
        return new PersonEditPage(
                person,
                duplicates.stream().map(this::known).toList(),
                conflict == null
                        ? null
                        : new PersonEditPage.Stored(conflict.name().full(), rows(conflict, page)),
                towns.all().stream()
                        .map(town -> new Choice(town.id().value(), town.name()))
                        .toList(),
                choices(lists.nationalities()),
                lists.languages().stream()
                        .map(entry -> new Choice(entry.code(), lists.languageName(entry.code(), page.locale())))
                        .toList(),
                labelled(page, "people.level.", PersonForm.LEVELS),
                choices(lists.residenceStatuses()),
                labelled(page, "people.gender.", PersonForm.GENDERS),
                labelled(page, "people.familyStatus.", PersonForm.FAMILY_STATUSES),
                person == null ? ways.stream().toList() : List.of());
    }

    /** Somebody who may be the same, as the viewer may see her. */
    PersonEditPage.Known known(PersonSearch.Duplicate duplicate) {
        Person person = duplicate.reachable() ? people.find(duplicate.person()).orElse(null) : null;
        return new PersonEditPage.Known(
                person == null ? null : person.id(),
                person == null ? null : person.name().full(),
                duplicate.responsible(),
                duplicate.gone(),
                duplicate.sameBirthDate());
    }

    /** What is known of the person, line by line. */
    public List<PersonPage.Row> rows(Person person, Page page) {
        List<PersonPage.Row> rows = new ArrayList<>();
        Integer age = person.birth().ageOn(page.today());
        add(rows, page, "born", birth(person, page, age));
        add(rows, page, "gender", optional(page, "people.gender.", person.gender()));
        add(rows, page, "familyStatus", optional(page, "people.familyStatus.", person.familyStatus()));
        add(rows, page, "nationality", nationalities(person));
        add(rows, page, "languages", languages(person, page));
        add(rows, page, "interpreter", interpreter(person, page));
        add(rows, page, "town", town(person));
        add(rows, page, "address", person.home().address());
        add(rows, page, "phone", person.reachable().phone());
        add(rows, page, "email", person.reachable().email());
        add(rows, page, "arrived", person.arrivedOn() == null ? null : page.date(person.arrivedOn()));
        return rows;
    }

    private static @Nullable String birth(Person person, Page page, @Nullable Integer age) {
        return person.birth().date() == null
                ? null
                : page.t(
                        person.birth().estimated() ? "people.born.estimated" : "people.born",
                        page.date(person.birth().date()),
                        age == null ? 0 : age);
    }

    private String nationalities(Person person) {
        return person.nationalities().stream()
                .sorted()
                .map(key -> lists.nationality(key).map(CodeLists.Entry::label).orElse(key))
                .collect(Collectors.joining(", "));
    }

    private String languages(Person person, Page page) {
        return person.languages().stream()
                .map(language -> lists.languageName(language.code(), page.locale()) + " ("
                        + page.t("people.level." + language.level()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String interpreter(Person person, Page page) {
        String need = page.t("people.interpreter." + person.interpreter().need());
        return person.interpreter().note() == null
                ? need
                : need + " · " + person.interpreter().note();
    }

    private @Nullable String town(Person person) {
        String town = person.home().town();
        return town == null
                ? null
                : towns.find(new TownId(town)).map(found -> found.name()).orElse(town);
    }

    private PersonPage.Row residence(Person.Residence residence, Page page) {
        String label = lists.residenceStatus(residence.status())
                .map(CodeLists.Entry::label)
                .orElse(residence.status());
        String from = residence.from() == null ? "…" : page.date(residence.from());
        String until = residence.until() == null ? "…" : page.date(residence.until());
        return new PersonPage.Row(label, from + " – " + until);
    }

    private static void add(List<PersonPage.Row> rows, Page page, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            rows.add(new PersonPage.Row(page.t("people.person." + field), text));
        }
    }

    private static @Nullable String optional(Page page, String prefix, @Nullable String code) {
        return code == null ? null : page.t(prefix + code);
    }

    private static List<Choice> choices(List<CodeLists.Entry> entries) {
        return entries.stream()
                .map(entry -> new Choice(entry.code(), entry.label()))
                .toList();
    }

    private static List<Choice> labelled(Page page, String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, page.t(prefix + code)))
                .toList();
    }
}
