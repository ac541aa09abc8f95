package de.lotse.casework.participants;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case.Participant;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.consent.WithdrawConsent;
import de.lotse.people.ChangePerson;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.people.RegisterPerson;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A case in Münster that holds a family: the client, and whoever is taken in. */
public record FamilyBench(ApplicationContext app, CaseBench bench, CaseId id) {
    /** A new case of a new worker. */
    public static FamilyBench in(ApplicationContext app) {
        CaseBench bench = new CaseBench(app, "muenster");
        return new FamilyBench(app, bench, bench.open("muenster", null, null));
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    public PersonId client() {
        return bench.find(id).mainPerson();
    }

    /** An adult of forty who consented and was taken in. */
    public PersonId partner(String given, Person.@Nullable Residence residence) {
        PersonId adult = register(given, today().minusYears(40), residence);
        consent(adult);
        assertThat(join(adult, Participant.Role.PARTNER)).isInstanceOf(ChangeParticipants.Outcome.Changed.class);
        return adult;
    }

    /** A child of six who was taken in. */
    public PersonId child(String given) {
        return child(given, today().minusYears(6));
    }

    /** A child born on the day who was taken in. */
    PersonId child(String given, LocalDate born) {
        PersonId child = register(given, born, null);
        assertThat(join(child, Participant.Role.CHILD)).isInstanceOf(ChangeParticipants.Outcome.Changed.class);
        return child;
    }

    ChangeParticipants.Outcome join(PersonId person, Participant.Role role) {
        return bench.as(() -> app.getBean(ChangeParticipants.class)
                .join(new ChangeParticipants.Join(id, Uuids.next(), person, role, today(), "Gehört zur Familie")));
    }

    /** She signs the information and the consent on paper. */
    public void consent(PersonId person) {
        bench.as(() -> {
            Declare declare = app.getBean(Declare.class);
            declare.declare(Declare.Command.onPaper(person, DeclarationKind.PRIVACY_NOTICE, today()));
            return declare.declare(Declare.Command.onPaper(person, DeclarationKind.CONSENT, today()));
        });
    }

    /** She takes her consent back. */
    public void withdraw(PersonId person) {
        assertThat(bench.as(() -> app.getBean(WithdrawConsent.class).withdraw(person, null)))
                .isTrue();
    }

    /** Somebody of the name of Beispiel who is known and not yet in the case. */
    public PersonId register(String given, LocalDate born, Person.@Nullable Residence residence) {
        PersonId person = PersonId.next();
        bench.as(() -> {
            app.getBean(RegisterPerson.class).register(person(person, 0, given, born, residence));
            return true;
        });
        return person;
    }

    /** The person was born on another day, as if time had passed. */
    void born(PersonId id, String given, LocalDate on) {
        assertThat(bench.as(() -> {
                    int version =
                            app.getBean(People.class).find(id).orElseThrow().version();
                    return app.getBean(ChangePerson.class).change(person(id, version, given, on, null));
                }))
                .isInstanceOf(ChangePerson.Outcome.Saved.class);
    }

    private static Person person(
            PersonId id, int version, String given, LocalDate born, Person.@Nullable Residence residence) {
        return new Person(
                id,
                version,
                new PersonName("Beispiel", given, null),
                new Person.Birth(born, false),
                null,
                null,
                new Person.Home("muenster", null, null),
                new Person.Reachable(null, null),
                null,
                new Person.Interpreter(Person.Interpreter.Need.UNKNOWN, null),
                Set.of(),
                List.of(),
                residence);
    }
}
