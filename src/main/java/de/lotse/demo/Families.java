package de.lotse.demo;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.participants.ChangeParticipants;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.people.FamilyLink;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.people.RegisterPerson;
import de.lotse.people.RelatePeople;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Partners and children of some clients: in the case where the concept carries several people in one, otherwise in a linked one. */
@Component
@Profile("demo")
class Families {
    private static final List<String> CHILDREN = List.of("Mina", "Sami", "Lea", "Noah", "Dana");
    private final RegisterPerson register;
    private final RelatePeople relate;
    private final ChangeParticipants change;
    private final Declare declare;

    Families(RegisterPerson register, RelatePeople relate, ChangeParticipants change, Declare declare) {
        this.register = register;
        this.relate = relate;
        this.change = change;
        this.declare = declare;
    }

    void play(Story story, Person client) {
        if (story.number() % 6 != 1) {
            return;
        }
        Person partner = member(story, client, "partner", "Robin", 34);
        register.register(partner);
        relate.relate(client.id(), new FamilyLink(partner.id(), FamilyLink.Relation.PARTNER));
        for (int child = 0; child < 1 + story.number() % 3; child++) {
            Person born = member(
                    story,
                    client,
                    "child" + child,
                    CHILDREN.get((story.number() + child) % CHILDREN.size()),
                    3 + child * 4L);
            register.register(born);
            relate.relate(client.id(), new FamilyLink(born.id(), FamilyLink.Relation.CHILD));
            relate.relate(partner.id(), new FamilyLink(born.id(), FamilyLink.Relation.CHILD));
            join(story, born, Case.Participant.Role.CHILD);
        }
        if (story.concept().caseUnit().severalPersons()) {
            consent(story, partner);
            join(story, partner, Case.Participant.Role.PARTNER);
        } else {
            Story earlier = Story.of(story.municipality(), story.number() - 6, story.concept(), story.today());
            change.link(story.id(), earlier.id());
        }
    }

    private static Person member(Story story, Person client, String which, String given, long age) {
        LocalDate born = story.today().minusYears(age).minusDays(40L + story.number());
        return new Person(
                new PersonId(story.uuid(which)),
                0,
                new PersonName(client.name().family(), given, null),
                new Person.Birth(born, false),
                story.number() % 2 == 0 ? "m" : "w",
                "LD",
                client.home(),
                new Person.Reachable(null, null),
                client.arrivedOn(),
                client.interpreter(),
                client.nationalities(),
                client.languages(),
                null);
    }

    private void consent(Story story, Person partner) {
        declare(story, partner, DeclarationKind.PRIVACY_NOTICE, new Declare.Proof.HandedOver());
        declare(story, partner, DeclarationKind.CONSENT, new Declare.Proof.OnPaper());
    }

    private void declare(Story story, Person partner, DeclarationKind kind, Declare.Proof proof) {
        declare.declare(new Declare.Command(
                story.uuid("partner-" + kind.key()),
                partner.id(),
                kind,
                "de",
                story.today().minusDays(1),
                true,
                proof,
                List.of(),
                null));
    }

    private void join(Story story, Person person, Case.Participant.Role role) {
        change.join(new ChangeParticipants.Join(
                story.id(),
                story.uuid("joined" + person.id()),
                person.id(),
                role,
                story.today().minusDays(1),
                role == Case.Participant.Role.CHILD ? "Lebt im Haushalt." : "Kommt zu den Gesprächen mit."));
    }
}
