package de.lotse.casework.participants;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** In the head of the case file: who else is in it, and the cases that belong to it. */
@Component
class ParticipantsHead implements CaseHeadPart {
    private final People people;
    private final CaseLinks links;

    ParticipantsHead(People people, CaseLinks links) {
        this.people = people;
        this.links = links;
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
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(
                39,
                "info",
                "people",
                page.t("casework.participants.count", theCase.participants().size()),
                "/cases/" + theCase.id() + "/participants"));
        links.of(theCase.id())
                .forEach(other -> marks.add(new Mark(
                        40,
                        "info",
                        "people",
                        page.t("casework.participants.linked", other.number()),
                        "/cases/" + other.id())));
        return marks;
    }
}
