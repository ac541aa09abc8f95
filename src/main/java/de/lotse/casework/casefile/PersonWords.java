package de.lotse.casework.casefile;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.casework.CaseHeadPart.Placed;
import de.lotse.casework.IntakeConcept;
import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.people.ResidenceSight;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.TownId;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a person and her case, in the words of the head. */
@Component
public class PersonWords {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final CodeLists lists;
    private final Colleagues colleagues;
    private final Concepts concepts;
    private final Towns towns;
    private final ResidenceSight sight;
    private final CurrentActor actor;

    PersonWords(
            CodeLists lists,
            Colleagues colleagues,
            Concepts concepts,
            Towns towns,
            ResidenceSight sight,
            CurrentActor actor) {
        this.lists = lists;
        this.colleagues = colleagues;
        this.concepts = concepts;
        this.towns = towns;
        this.sight = sight;
        this.actor = actor;
    }

    /** Age, countries, town. */
    public String line(Person person, Page page) {
        List<String> parts = new ArrayList<>();
        Integer age = person.birth().ageOn(page.today());
        if (age != null) {
            parts.add(page.t(person.birth().estimated() ? "casework.age.about" : "casework.age", age));
        }
        person.nationalities().stream()
                .sorted()
                .map(key -> lists.nationality(key).map(CodeLists.Entry::label).orElse(key))
                .forEach(parts::add);
        String town = person.home().town();
        if (town != null) {
            parts.add(towns.find(new TownId(town)).map(found -> found.name()).orElse(town));
        }
        return String.join(" · ", parts);
    }

    /** "Arabisch (Muttersprache), Deutsch A2". */
    public String languages(Person person, Page page) {
        return person.languages().stream()
                .map(language -> page.t(
                        language.motherTongue() ? "casework.language.mother" : "casework.language.level",
                        lists.languageName(language.code(), page.locale()),
                        language.level()))
                .collect(Collectors.joining(", "));
    }

    List<Placed> facts(Case theCase, Person person, Page page) {
        List<Placed> facts = new ArrayList<>();
        facts.add(new Placed(10, languageFact(person, page)));
        // Whoever does not work the case sees no line rather than "unknown": the two must look alike for her (IN-19).
        if (readable(theCase, person)) {
            facts.add(new Placed(20, residenceFact(person.residence(), page)));
        }
        facts.add(new Placed(50, responsibleFact(theCase, page)));
        facts.add(new Placed(80, accessFact(theCase, page)));
        return facts;
    }

    /** Whether the viewer may read her status, or that none is noted. The one responsible works the case and need not be asked for. */
    private boolean readable(Case theCase, Person person) {
        Person.Residence residence = person.residence();
        return (residence != null && !sight.confidential(residence))
                || theCase.responsible().equals(actor.get().account())
                || sight.whole(person);
    }

    private Fact languageFact(Person person, Page page) {
        String languages = languages(person, page);
        String need = page.t("people.interpreter." + person.interpreter().need());
        String note = person.interpreter().note();
        return new Fact(
                page.t("casework.head.languages"),
                languages.isEmpty() ? page.t("casework.head.unknown") : languages,
                note == null ? need : need + ", " + note);
    }

    private Fact residenceFact(Person.@Nullable Residence residence, Page page) {
        String label = page.t("casework.head.residence");
        if (residence == null) {
            return new Fact(label, page.t("casework.head.unknown"), null);
        }
        LocalDate until = residence.until();
        return new Fact(
                label,
                lists.residenceStatus(residence.status())
                        .map(CodeLists.Entry::label)
                        .orElse(residence.status()),
                until == null ? null : page.t("casework.head.until", page.date(until), page.distance(until)));
    }

    private Fact responsibleFact(Case theCase, Page page) {
        return new Fact(
                page.t("casework.head.responsible"),
                colleagues.name(theCase.responsible()).orElse("–"),
                null);
    }

    private Fact accessFact(Case theCase, Page page) {
        String route = concepts.section(IntakeConcept.class).accessRoutes().stream()
                .filter(candidate -> candidate.key().equals(theCase.accessRoute()))
                .findFirst()
                .map(found -> found.label().in(page.locale()))
                .orElse(theCase.accessRoute());
        String opened = page.date(LocalDate.ofInstant(theCase.openedAt(), BERLIN));
        return new Fact(page.t("casework.head.access"), route, page.t("casework.head.opened", opened));
    }
}
