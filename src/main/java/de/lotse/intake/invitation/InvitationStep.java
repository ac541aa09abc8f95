package de.lotse.intake.invitation;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.people.Person;
import de.lotse.people.PersonStep;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the page of a person, whichever way she came: to keep her waiting where nobody has room, or to invite her who waits (IN-06). */
@Component
class InvitationStep implements PersonStep {
    private final Invitations invitations;
    private final InvitationRules rules;
    private final Cases cases;

    InvitationStep(Invitations invitations, InvitationRules rules, Cases cases) {
        this.invitations = invitations;
        this.rules = rules;
        this.cases = cases;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Step> steps(Person person, Page page) {
        if (!page.viewer().may("PERSON_WRITE") || rules.list().isEmpty()) {
            return List.of();
        }
        List<Invitation> waits = invitations.waiting(person.id());
        if (!waits.isEmpty()) {
            return waits.stream().limit(1).map(one -> waiting(one, page)).toList();
        }
        boolean counselled = cases.of(person.id()).stream().anyMatch(Case::open);
        return counselled ? List.of() : List.of(noting(person, page));
    }

    private static Step waiting(Invitation one, Page page) {
        return new Step(
                false,
                page.t("intake.invitation.step.waits"),
                page.t("intake.invitation.since", page.date(one.since())),
                page.t("intake.invitation.step.open"),
                "/invitations/" + one.id());
    }

    private static Step noting(Person person, Page page) {
        return new Step(
                false,
                page.t("intake.invitation.step.full"),
                page.t("intake.invitation.step.full.says"),
                page.t("intake.invitation.note"),
                "/people/" + person.id() + "/invitation");
    }
}
