package de.lotse.intake.invitation;

import de.lotse.access.CurrentActor;
import de.lotse.capacity.Capacities;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.Load;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who could invite is told that somebody waits: whoever has room for one more, as soon as anybody does, and everybody else when somebody
 * waits for more than four weeks (IN-06). Of those who wait with a colleague of the same town only figures and whom to ask.
 */
@Component
class InvitationDues implements DueSource {
    private final Invitations invitations;
    private final InvitationRules rules;
    private final Capacities capacities;
    private final CurrentActor current;

    InvitationDues(Invitations invitations, InvitationRules rules, Capacities capacities, CurrentActor current) {
        this.invitations = invitations;
        this.rules = rules;
        this.capacities = capacities;
        this.current = current;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        IntakeConcept.WaitingList list = rules.list().orElse(null);
        if (list == null || !page.viewer().may("PERSON_WRITE")) {
            return List.of();
        }
        List<Invitation> waiting = invitations.waiting();
        List<Invitations.Elsewhere> elsewhere = invitations.elsewhere();
        int people = waiting.size()
                + elsewhere.stream().mapToInt(Invitations.Elsewhere::people).sum();
        if (people == 0) {
            return List.of();
        }
        List<Invitation> late = waiting.stream()
                .filter(one -> InvitationRules.late(one, page.today()))
                .toList();
        if (hasRoom()) {
            return List.of(due(page.today(), "room", people, first(waiting, elsewhere), list, page));
        }
        return late.isEmpty()
                ? List.of()
                : List.of(due(
                        InvitationRules.look(late.getFirst()),
                        "late",
                        late.size(),
                        late.getFirst().since(),
                        list,
                        page));
    }

    private static LocalDate first(List<Invitation> waiting, List<Invitations.Elsewhere> elsewhere) {
        return Stream.concat(
                        waiting.stream().map(Invitation::since),
                        elsewhere.stream().map(Invitations.Elsewhere::since))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Where the concept's model judges no load, nobody is said to have room. */
    private boolean hasRoom() {
        return capacities
                .of(current.get().account())
                .filter(one -> one.now().to() != null && one.afterOneMore().light() != Load.Light.FULL)
                .isPresent();
    }

    private static Due due(
            LocalDate day, String what, int people, LocalDate since, IntakeConcept.WaitingList list, Page page) {
        return new Due(
                day,
                page.t("intake.invitation.due." + what, people, page.date(since)),
                "/invitations",
                list.rule(),
                InvitationRules.source(list),
                page.t("intake.invitation.due.open"),
                "/invitations",
                false);
    }
}
