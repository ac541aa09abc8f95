package de.lotse.casework.contact;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.people.People;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In the head of the case file after a talk: her data is old, so that it is offered as "still true?" while she is there (IN-18). */
@Component
class StillTrueHead implements CaseHeadPart {
    private final People people;
    private final Contacts contacts;

    StillTrueHead(People people, Contacts contacts) {
        this.people = people;
        this.contacts = contacts;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        if (!theCase.writable() || !page.viewer().may("PERSON_WRITE")) {
            return Contribution.NONE;
        }
        Optional<LocalDate> outdated = people.outdatedSince(theCase.mainPerson(), page.today());
        return outdated.filter(day -> contacts.heldAfter(theCase.id(), day))
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
