package de.lotse.casework.participants;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.casework.casefile.Standing;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * In the head of the case file: who else is in it, who of them took her consent back (CON-02) or needs her own now that she comes of age, and
 * the cases that belong to it.
 */
@Component
class ParticipantsHead implements CaseHeadPart {
    @Configuration(proxyBeanMethods = false)
    static class Trace {
        @Bean
        CaseTrace linkTrace() {
            return CaseLinks.LINKED;
        }
    }

    private final People people;
    private final CaseLinks links;
    private final CarriedPeople carried;

    ParticipantsHead(People people, CaseLinks links, CarriedPeople carried) {
        this.people = people;
        this.links = links;
        this.carried = carried;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        List<Case.Participant> others = theCase.participants().stream()
                .filter(one -> !one.person().equals(theCase.mainPerson()))
                .toList();
        Map<PersonId, Person> known =
                people.find(others.stream().map(Case.Participant::person).toList());
        return new Contribution(facts(others, known, page), marks(theCase, known, page));
    }

    private static List<Placed> facts(List<Case.Participant> others, Map<PersonId, Person> known, Page page) {
        if (others.isEmpty()) {
            return List.of();
        }
        String names = others.stream()
                .filter(one -> known.containsKey(one.person()))
                .map(one ->
                        Objects.requireNonNull(known.get(one.person())).name().given() + " ("
                                + page.t("casework.participants.role." + one.role()) + ")")
                .collect(Collectors.joining(", "));
        return List.of(new Placed(15, new Fact(page.t("casework.participants.also"), names, null)));
    }

    private List<Mark> marks(Case theCase, Map<PersonId, Person> known, Page page) {
        List<Mark> marks = new ArrayList<>(consents(theCase, known, page));
        marks.add(new Mark(
                39,
                "info",
                "people",
                page.t("casework.participants.count", theCase.participants().size()),
                "/cases/" + theCase.id() + "/participants"));
        (theCase.has(CaseLinks.LINKED) ? links.of(theCase.id()) : List.<CaseLinks.Linked>of())
                .forEach(other -> marks.add(new Mark(
                        40,
                        "info",
                        "people",
                        page.t("casework.participants.linked", other.number()),
                        "/cases/" + other.id())));
        return marks;
    }

    /** While the case takes something: otherwise it is to be closed, and nobody leaves it any more. */
    private List<Mark> consents(Case theCase, Map<PersonId, Person> known, Page page) {
        if (!theCase.writable()) {
            return List.of();
        }
        String path = "/cases/" + theCase.id() + "/participants";
        return carried.standing(theCase, known).entrySet().stream()
                .map(one -> mark(known.get(one.getKey()), one.getValue(), path, page))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Mark mark(@Nullable Person person, Standing standing, String path, Page page) {
        LocalDate ofAgeOn = standing.ofAgeOn();
        if (person == null) {
            return null;
        }
        String name = person.name().full();
        if (standing.withdrawnOn() != null) {
            return new Mark(11, "bad", null, page.t("casework.participants.withdrawn.mark", name), path);
        }
        if (ofAgeOn == null || !standing.ownConsentDue(page.today())) {
            return null;
        }
        return standing.silent(page.today())
                ? new Mark(11, "bad", null, page.t("casework.participants.grown.mark", name), path)
                : new Mark(
                        11, "warn", null, page.t("casework.participants.grows.mark", name, page.date(ofAgeOn)), path);
    }
}
