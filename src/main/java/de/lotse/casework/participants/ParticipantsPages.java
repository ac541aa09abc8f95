package de.lotse.casework.participants;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.casework.casefile.Standing;
import de.lotse.people.FamilyLink;
import de.lotse.people.FamilyLinks;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.people.PersonSearch;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of who belongs to a case. */
@Component
class ParticipantsPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** Where it stands that who is of age decides for herself. */
    static final Source MAJORITY = Source.law("§ 2 BGB, Art. 7 DSGVO");

    private final Participations participations;
    private final CaseLinks links;
    private final OpenCases openCases;
    private final Concepts concepts;
    private final Persons persons;

    ParticipantsPages(
            Participations participations, CaseLinks links, OpenCases openCases, Concepts concepts, Persons persons) {
        this.participations = participations;
        this.links = links;
        this.openCases = openCases;
        this.concepts = concepts;
        this.persons = persons;
    }

    /** Where people come from. */
    @Component("participantPersons")
    record Persons(
            People people, PersonSearch search, FamilyLinks family, CarriedPeople carried, Colleagues colleagues) {}

    /** The page. @param typed the name searched for; without one the client's family is offered */
    ParticipantsPage page(CaseFiles.Opened opened, String typed, Page page) {
        Case theCase = opened.theCase();
        CaseworkConcept.CaseUnit unit = concepts.section(CaseworkConcept.class).caseUnit();
        List<Participations.Participation> all = participations.of(theCase.id());
        Map<PersonId, Person> known = persons.people()
                .find(all.stream().map(Participations.Participation::person).toList());
        Map<PersonId, Standing> standing = persons.carried().standing(theCase, known);
        return new ParticipantsPage(
                opened.head(),
                "/people/" + theCase.mainPerson() + "/family",
                all.stream()
                        .filter(one -> known.containsKey(one.person()))
                        .map(one -> line(
                                opened,
                                one,
                                Objects.requireNonNull(known.get(one.person())),
                                standing.get(one.person()),
                                page))
                        .toList(),
                links.of(theCase.id()).stream()
                        .map(other -> linked(theCase.id(), other))
                        .toList(),
                links.past(theCase.id()).stream().map(one -> past(one, page)).toList(),
                unit.severalPersons(),
                unit.rule(),
                new Source(unit.source().toString(), "/concept#casework"),
                found(theCase, typed),
                openCases.writable().stream()
                        .filter(one -> !one.value().equals(theCase.id().toString()))
                        .toList());
    }

    private static ParticipantsPage.Line line(
            CaseFiles.Opened opened,
            Participations.Participation one,
            Person person,
            @Nullable Standing standing,
            Page page) {
        boolean client = one.role() == Case.Participant.Role.CLIENT;
        String left = one.until() == null
                ? null
                : page.t("casework.participants.left", page.date(one.until()), String.valueOf(one.untilReason()));
        return new ParticipantsPage.Line(
                person.name().full(),
                "/people/" + person.id(),
                page.t("casework.participants.role." + one.role()),
                page.date(one.since()),
                one.reason(),
                left,
                left != null || standing == null ? null : hint(person, standing, page),
                client || left != null || !opened.head().open()
                        ? null
                        : opened.head().path() + "/participants/" + person.id() + "/leaving");
    }

    private static ParticipantsPage.@Nullable Hint hint(Person person, Standing standing, Page page) {
        LocalDate withdrawnOn = standing.withdrawnOn();
        LocalDate ofAgeOn = standing.ofAgeOn();
        if (withdrawnOn != null) {
            return new ParticipantsPage.Hint(
                    "bad",
                    page.t("casework.participants.withdrawn", page.date(withdrawnOn)),
                    page.t("casework.participants.withdrawn.text"),
                    null,
                    null);
        }
        if (ofAgeOn == null || !standing.ownConsentDue(page.today())) {
            return null;
        }
        boolean grown = standing.silent(page.today());
        return new ParticipantsPage.Hint(
                grown ? "bad" : "warn",
                page.t(grown ? "casework.participants.grown" : "casework.participants.grows", page.date(ofAgeOn)),
                page.t(grown ? "casework.participants.grown.text" : "casework.participants.grown.rule"),
                MAJORITY,
                "/people/" + person.id() + "/consent");
    }

    /** Why she is to leave, as far as it is known: she took her consent back, or is of age and did not give her own. */
    @Nullable
    String leavingReason(Case theCase, PersonId person, Page page) {
        Map<PersonId, Person> known = persons.people().find(List.of(person));
        Standing standing = persons.carried().standing(theCase, known).get(person);
        if (standing == null || !standing.silent(page.today())) {
            return null;
        }
        return page.t(
                standing.withdrawnOn() == null
                        ? "casework.participants.grown.reason"
                        : "casework.participants.withdrawn.reason");
    }

    /** The linked case. @throws NotFound when it is not linked with this one */
    ParticipantsPage.Linked linked(CaseId id, CaseId other) {
        return links.of(id).stream()
                .filter(one -> one.id().equals(other))
                .findFirst()
                .map(one -> linked(id, one))
                .orElseThrow(NotFound::new);
    }

    private String past(CaseLinks.Past one, Page page) {
        return page.t(
                "casework.participants.unlinked.said",
                one.number(),
                page.date(LocalDate.ofInstant(one.at(), BERLIN)),
                persons.colleagues().name(one.by()).orElse("–"),
                one.reason());
    }

    private ParticipantsPage.Linked linked(CaseId id, CaseLinks.Linked other) {
        String name = persons.people()
                .find(other.mainPerson())
                .map(person -> person.name().full())
                .orElse("–");
        return new ParticipantsPage.Linked(
                name,
                other.number(),
                "/cases/" + other.id(),
                "/cases/" + id + "/participants/links/" + other.id() + "/ending");
    }

    private List<Choice> found(Case theCase, String typed) {
        List<PersonId> wanted = typed.isBlank()
                ? persons.family().of(theCase.mainPerson()).stream()
                        .map(FamilyLink::other)
                        .toList()
                : persons.search().find(typed);
        return persons.people().find(wanted).values().stream()
                .filter(person -> !theCase.holds(person.id()))
                .map(person -> new Choice(person.id().toString(), person.name().full()))
                .toList();
    }
}
