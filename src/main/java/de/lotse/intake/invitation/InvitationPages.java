package de.lotse.intake.invitation;

import de.lotse.access.Colleagues;
import de.lotse.access.Grants;
import de.lotse.casework.IntakeConcept;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Town;
import de.lotse.tenancy.TownId;
import de.lotse.tenancy.Towns;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Fact;
import de.lotse.webui.components.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws those who wait: the list in its order, and one of them. */
@Component
class InvitationPages {
    /** So long whoever was invited stays in sight, until her appointment is surely booked. */
    private static final int SHOWN_DAYS = 14;

    private final Invitations invitations;
    private final People people;
    private final Towns towns;
    private final Colleagues colleagues;
    private final Grants grants;

    InvitationPages(Invitations invitations, People people, Towns towns, Colleagues colleagues, Grants grants) {
        this.invitations = invitations;
        this.people = people;
        this.towns = towns;
        this.colleagues = colleagues;
        this.grants = grants;
    }

    /** The list. @param elsewhere who waits with colleagues, a sentence for each of them */
    record ListPage(List<Line> waiting, List<Line> ended, List<String> elsewhere, String rule, Source source) {}

    /** Somebody in it. @param late whether she waits for more than four weeks @param book where her appointment is booked, once she is invited */
    record Line(
            String name,
            String href,
            String said,
            boolean late,
            @Nullable String book) {}

    /** Everybody who waits, and whose wait has just ended. */
    ListPage list(IntakeConcept.WaitingList list, Page page) {
        List<Invitation> waiting = invitations.waiting();
        List<Invitation> ended = invitations.endedSince(page.today().minusDays(SHOWN_DAYS));
        Map<PersonId, PersonName> names = people.names(Stream.concat(waiting.stream(), ended.stream())
                .map(Invitation::person)
                .toList());
        return new ListPage(
                lines(waiting, names, page),
                lines(ended, names, page),
                invitations.elsewhere().stream()
                        .map(one -> page.t(
                                "intake.invitation.elsewhere.line",
                                name(one.colleague()),
                                one.people(),
                                page.date(one.since())))
                        .toList(),
                list.rule(),
                InvitationRules.source(list));
    }

    private List<Line> lines(List<Invitation> some, Map<PersonId, PersonName> names, Page page) {
        Map<PersonId, AccountId> lent = some.isEmpty() ? Map.of() : grants.lentPeople();
        return some.stream()
                .filter(one -> names.containsKey(one.person()))
                .map(one -> line(
                        one, Objects.requireNonNull(names.get(one.person())).full(), lent.get(one.person()), page))
                .toList();
    }

    private Line line(Invitation one, String name, @Nullable AccountId insteadOf, Page page) {
        Invitation.End end = one.end();
        List<String> said = new ArrayList<>();
        said.add(
                end == null
                        ? page.t("intake.invitation.since", page.date(one.since()))
                        : page.t("intake.invitation.ended", ended(end, page), page.date(end.on())));
        said.add(page.t("intake.invitation.why." + one.why()));
        String town = town(one);
        if (town != null) {
            said.add(town);
        }
        AccountId worker = one.worker();
        if (worker != null) {
            said.add(page.t("intake.invitation.with", name(worker)));
        }
        if (insteadOf != null) {
            said.add(page.t("intake.referral.instead", name(insteadOf)));
        }
        return new Line(
                name,
                "/invitations/" + one.id(),
                String.join(" · ", said),
                end == null && InvitationRules.late(one, page.today()),
                booking(one));
    }

    /** Where the appointment of whoever was invited is booked. */
    static @Nullable String booking(Invitation one) {
        Invitation.End end = one.end();
        return end != null && end.kind() == Invitation.End.Kind.INVITED
                ? "/appointments/new?person=" + one.person()
                : null;
    }

    /** What is known of one of them. */
    List<Fact> facts(Invitation one, Page page) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                page.t("intake.invitation.form.since"),
                page.date(one.since()),
                page.t("intake.invitation.why." + one.why())));
        String town = town(one);
        if (town != null) {
            facts.add(new Fact(page.t("intake.invitation.form.town"), town, null));
        }
        AccountId worker = one.worker();
        if (worker != null) {
            facts.add(new Fact(page.t("intake.invitation.form.worker"), name(worker), null));
        }
        facts.add(new Fact(page.t("intake.invitation.by"), name(one.by()), null));
        Invitation.End end = one.end();
        if (end != null) {
            facts.add(new Fact(page.t("intake.invitation.over"), ended(end, page), page.date(end.on())));
        }
        return facts;
    }

    private static String ended(Invitation.End end, Page page) {
        return page.t("intake.invitation.kind." + end.kind());
    }

    private @Nullable String town(Invitation one) {
        String town = one.town();
        return town == null
                ? null
                : towns.find(new TownId(town)).map(Town::name).orElse(town);
    }

    private String name(AccountId account) {
        return colleagues.name(account).orElse("–");
    }

    /** The towns; none to choose where there is only one. */
    List<Choice> towns() {
        List<Town> all = towns.all();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(town -> new Choice(town.id().value(), town.name()))
                        .toList();
    }

    /** Who counsels. */
    List<Choice> workers() {
        return colleagues.caseManagers().stream()
                .map(one -> new Choice(one.account().toString(), one.name()))
                .toList();
    }

    /** The person. @throws NotFound when she is out of reach */
    Person person(PersonId id) {
        return people.find(id).orElseThrow(NotFound::new);
    }
}
