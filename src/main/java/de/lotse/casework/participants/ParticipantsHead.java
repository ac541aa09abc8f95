package de.lotse.casework.participants;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** In the head of the case file: who else is in it, who of them took her consent back (CON-02), and the cases that belong to it. */
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
        return new Contribution(facts(theCase, page), marks(theCase, page));
    }

    private List<Placed> facts(Case theCase, Page page) {
        List<Case.Participant> others = theCase.participants().stream()
                .filter(one -> !one.person().equals(theCase.mainPerson()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonName> known =
                people.names(others.stream().map(Case.Participant::person).toList());
        String names = others.stream()
                .filter(one -> known.containsKey(one.person()))
                .map(one -> Objects.requireNonNull(known.get(one.person())).given() + " ("
                        + page.t("casework.participants.role." + one.role()) + ")")
                .collect(Collectors.joining(", "));
        return List.of(new Placed(15, new Fact(page.t("casework.participants.also"), names, null)));
    }

    private List<Mark> marks(Case theCase, Page page) {
        List<Mark> marks = new ArrayList<>(withdrawn(theCase, page));
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
    private List<Mark> withdrawn(Case theCase, Page page) {
        Set<PersonId> withdrawn =
                theCase.writable() ? carried.withdrawn(theCase).keySet() : Set.of();
        return people.names(withdrawn).values().stream()
                .map(name -> new Mark(
                        11,
                        "bad",
                        null,
                        page.t("casework.participants.withdrawn.mark", name.full()),
                        "/cases/" + theCase.id() + "/participants"))
                .toList();
    }
}
