package de.lotse.intake.invitation;

import de.lotse.access.CurrentActor;
import de.lotse.access.Grants;
import de.lotse.capacity.Capacities;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.Load;
import de.lotse.casework.absence.StandingIn;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who could invite is told that somebody waits: whoever has room for one more, as soon as anybody does, and everybody else when somebody
 * waits for more than four weeks (IN-06). Of those who wait with a colleague of the same town only figures and whom to ask. Those who wait
 * with somebody who is away stand apart with her deputy, marked with for whom (CW-16).
 */
@Component
class InvitationDues implements DueSource {
    private final Invitations invitations;
    private final InvitationRules rules;
    private final Capacities capacities;
    private final Looking looking;

    InvitationDues(Invitations invitations, InvitationRules rules, Capacities capacities, Looking looking) {
        this.invitations = invitations;
        this.rules = rules;
        this.capacities = capacities;
        this.looking = looking;
    }

    /** Who looks, and in whose place. */
    @Component("invitationLooking")
    record Looking(CurrentActor current, Grants grants, StandingIn standingIn) {}

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        IntakeConcept.WaitingList list = rules.list().orElse(null);
        if (list == null || !page.viewer().may("PERSON_WRITE")) {
            return List.of();
        }
        List<Invitation> waiting = invitations.waiting();
        List<Invitations.Elsewhere> elsewhere = invitations.elsewhere();
        if (waiting.isEmpty() && elsewhere.isEmpty()) {
            return List.of();
        }
        boolean room = hasRoom();
        Map<PersonId, AccountId> lent = looking.grants().lentPeople();
        List<Due> dues = new ArrayList<>();
        List<Invitation> hers =
                waiting.stream().filter(one -> !lent.containsKey(one.person())).toList();
        due(hers, elsewhere, room, list, page).ifPresent(dues::add);
        List<AccountId> absent = waiting.stream()
                .map(one -> lent.get(one.person()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (AccountId away : absent) {
            List<Invitation> theirs = waiting.stream()
                    .filter(one -> away.equals(lent.get(one.person())))
                    .toList();
            due(theirs, List.of(), room, list, page)
                    .map(due -> due.titled(looking.standingIn().title(due.title(), away, page)))
                    .ifPresent(dues::add);
        }
        return dues;
    }

    private static Optional<Due> due(
            List<Invitation> waiting,
            List<Invitations.Elsewhere> elsewhere,
            boolean room,
            IntakeConcept.WaitingList list,
            Page page) {
        int people = waiting.size()
                + elsewhere.stream().mapToInt(Invitations.Elsewhere::people).sum();
        if (people == 0) {
            return Optional.empty();
        }
        if (room) {
            return Optional.of(due(page.today(), "room", people, first(waiting, elsewhere), list, page));
        }
        List<Invitation> late = waiting.stream()
                .filter(one -> InvitationRules.late(one, page.today()))
                .toList();
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(due(
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
                .of(looking.current().get().account())
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
