package de.lotse.consent;

import de.lotse.access.ActAs;
import de.lotse.access.OpenAccount;
import de.lotse.access.Role;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.OpenCase;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.people.RegisterPerson;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.InstallMunicipality;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invented workers and clients for the proofs of this package; each call makes new ones. */
@Component
class ConsentExamples {
    private final InstallMunicipality install;
    private final OpenAccount openAccount;
    private final RegisterPerson register;
    private final Declare declare;
    private final OpenCase openCase;
    private final Concepts concepts;

    ConsentExamples(
            InstallMunicipality install,
            OpenAccount openAccount,
            RegisterPerson register,
            Declare declare,
            OpenCase openCase,
            Concepts concepts) {
        this.install = install;
        this.openAccount = openAccount;
        this.register = register;
        this.declare = declare;
        this.openCase = openCase;
        this.concepts = concepts;
    }

    /** The day in Germany. */
    static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));
    }

    /** A new worker of the municipality. @return her sign-in name */
    String worker(String municipality, Role role) {
        MunicipalityId id = install.install(municipality);
        AccountId account = AccountId.next();
        String login = "test-" + account;
        Acting.run(
                new ActingContext(id, account, "test"),
                () -> openAccount.open(new OpenAccount.Command(
                        account,
                        id,
                        null,
                        login,
                        "Vorfuehrung-2026",
                        "Frieda Muster",
                        "Case Management",
                        "Muster · Musterstadt",
                        Set.of(role),
                        false,
                        null)));
        return login;
    }

    /** A client whom the worker just registered. */
    PersonId client(String login) {
        PersonId id = PersonId.next();
        Person person = new Person(
                id,
                0,
                new PersonName("Mithal", "Salma", "مثال"),
                new Person.Birth(LocalDate.of(1991, 3, 12), false),
                "w",
                null,
                new Person.Home(null, null, null),
                new Person.Reachable(null, null),
                null,
                new Person.Interpreter(Person.Interpreter.Need.ALWAYS, null),
                Set.of(),
                List.of(new Person.Language("ar", "MU")),
                null);
        ActAs.worker(login, () -> register.register(person));
        return id;
    }

    /** A client who was informed and consented. */
    PersonId consented(String login) {
        PersonId id = client(login);
        ActAs.worker(login, () -> {
            declare.declare(Declare.Command.onPaper(id, DeclarationKind.PRIVACY_NOTICE, today()));
            declare.declare(Declare.Command.onPaper(id, DeclarationKind.CONSENT, today()));
        });
        return id;
    }

    /** Tries to open a case for the client. */
    OpenCase.Outcome open(String login, PersonId person) {
        return ActAs.worker(login, () -> {
            IntakeConcept intake = concepts.section(IntakeConcept.class);
            return openCase.open(new OpenCase.Command(
                    CaseId.next(),
                    person,
                    intake.accessRoutes().getFirst().key(),
                    intake.focusAreas().isEmpty()
                            ? null
                            : intake.focusAreas().getFirst().key(),
                    intake.levels().isEmpty()
                            ? null
                            : intake.levels().getFirst().key()));
        });
    }

    /** An open case of a client who consented. */
    CaseId theCase(String login, PersonId person) {
        return ((OpenCase.Outcome.Opened) open(login, person)).id();
    }

    /** What a release to the recipient about the topics says. */
    static ReleasePapers.Content content(Recipient recipient, @Nullable LocalDate to, String... topics) {
        return new ReleasePapers.Content(
                recipient, List.of(), List.of(topics), Set.of(Release.Power.MAY_INFORM), today(), to, false);
    }

    /** A release signed on paper. */
    static GiveRelease.Command release(PersonId person, ReleasePapers.Content content) {
        return new GiveRelease.Command(
                UUID.randomUUID(), person, content, "ar", true, new Declare.Proof.OnPaper(), null);
    }
}
