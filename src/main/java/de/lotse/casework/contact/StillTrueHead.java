package de.lotse.casework.contact;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.people.People;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * In the head of the case file after a talk that keeps the case active: her data is old, so that it is offered as "still true?" while she is
 * there (IN-18).
 */
@Component
class StillTrueHead implements CaseHeadPart {
    private final People people;

    StillTrueHead(People people) {
        this.people = people;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        LocalDate lastTalk = theCase.lastTalk();
        if (lastTalk == null || !theCase.writable() || !page.viewer().may("PERSON_WRITE")) {
            return Contribution.NONE;
        }
        return people.outdatedSince(theCase.mainPerson(), page.today())
                .filter(lastTalk::isAfter)
                .map(day -> new Contribution(
                        List.of(),
                        List.of(new Mark(
                                80,
                                "info",
                                "check",
                                page.t("casework.contact.stillTrue", page.date(day)),
                                "/people/" + theCase.mainPerson() + "#true"))))
                .orElse(Contribution.NONE);
    }
}
