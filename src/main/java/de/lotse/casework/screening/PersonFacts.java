package de.lotse.casework.screening;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.people.ResidenceSight;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.TownId;
import de.lotse.tenancy.Towns;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known about a person, in the words of a German paper; empty where it is not known. */
@Component
class PersonFacts {
    private final CodeLists lists;
    private final Towns towns;
    private final Concepts concepts;
    private final ResidenceSight sight;

    PersonFacts(CodeLists lists, Towns towns, Concepts concepts, ResidenceSight sight) {
        this.lists = lists;
        this.towns = towns;
        this.concepts = concepts;
        this.sight = sight;
    }

    /** The facts by the placeholders of the paper, as far as whoever prints it may read them. */
    Map<String, String> of(Person person) {
        Map<String, String> facts = new LinkedHashMap<>();
        LocalDate birth = person.birth().date();
        facts.put("birthDate", birth == null ? "" : date(birth));
        facts.put(
                "contact",
                Stream.of(person.reachable().phone(), person.reachable().email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
        facts.put("residence", town(person.home().town()));
        facts.put(
                "languages",
                person.languages().stream()
                        .map(language -> lists.languageName(language.code(), Locale.GERMAN))
                        .collect(Collectors.joining(", ")));
        facts.put(
                "nationality",
                person.nationalities().stream()
                        .sorted()
                        .map(key -> lists.nationality(key)
                                .map(CodeLists.Entry::label)
                                .orElse(key))
                        .collect(Collectors.joining(", ")));
        Person.Residence residence = sight.current(person);
        facts.put(
                "residenceStatus",
                residence == null
                        ? ""
                        : lists.residenceStatus(residence.status())
                                .map(CodeLists.Entry::label)
                                .orElse(residence.status()));
        return facts;
    }

    String accessRoute(Case theCase) {
        return concepts.section(IntakeConcept.class).accessRoutes().stream()
                .filter(route -> route.key().equals(theCase.accessRoute()))
                .findFirst()
                .map(route -> route.label().de())
                .orElse("");
    }

    private String town(@Nullable String key) {
        return key == null
                ? ""
                : towns.find(new TownId(key)).map(town -> town.name()).orElse(key);
    }

    /** As papers write it. */
    static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN).format(day);
    }
}
