package de.lotse.people;

import de.lotse.webui.Page;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** The people themselves among what the search finds. */
@Component
class PeopleFound implements SearchSource {
    private final People people;

    PeopleFound(People people) {
        this.people = people;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Group find(Sought sought, Page page) {
        return new Group(
                page.t("people.search.people"),
                people.find(sought.people()).values().stream()
                        .sorted(Comparator.comparing(Person::name))
                        .map(person -> new Hit(
                                person.name().sorted(),
                                person.name().originalScript(),
                                born(person, page),
                                "/people/" + person.id()))
                        .toList());
    }

    private static String born(Person person, Page page) {
        java.time.LocalDate date = person.birth().date();
        return date == null ? page.t("people.search.bornUnknown") : page.t("people.search.born", page.date(date));
    }
}
