package de.lotse.casework;

import de.lotse.access.ActAs;
import de.lotse.access.OpenAccount;
import de.lotse.access.Role;
import de.lotse.casework.casefile.OpenCase;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.directory.InstallOffers;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.people.RegisterPerson;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.InstallMunicipality;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a worker of a municipality and an open case of hers, through the use cases. */
@Component
public class CaseExample {
    private final InstallMunicipality install;
    private final InstallOffers offers;
    private final OpenAccount openAccount;
    private final Opening opening;
    private final Concepts concepts;

    CaseExample(
            InstallMunicipality install,
            InstallOffers offers,
            OpenAccount openAccount,
            Opening opening,
            Concepts concepts) {
        this.install = install;
        this.offers = offers;
        this.openAccount = openAccount;
        this.opening = opening;
        this.concepts = concepts;
    }

    /** The use cases of the beginning. */
    @Component
    record Opening(RegisterPerson register, Declare declare, OpenCase openCase) {}

    /** A case and the worker who opened it. */
    public record Example(String login, CaseId id, PersonId person) {
        /** Does something as the worker. */
        public void as(Runnable work) {
            ActAs.worker(login, work);
        }

        /** The address of the case file. */
        public String path(String rest) {
            return "/cases/" + id + rest;
        }
    }

    /** An open case in the municipality, with a worker of its own. */
    public Example open(String municipality) {
        MunicipalityId id = install.install(municipality);
        offers.install(municipality);
        AccountId account = AccountId.next();
        String login = "fachkraft-" + account;
        Acting.run(
                new ActingContext(id, account, "test"),
                () -> openAccount.open(new OpenAccount.Command(
                        account,
                        id,
                        null,
                        login,
                        "Beispielwort-2026",
                        "Bea Beispiel",
                        "Case Management",
                        "Beispielort · Lünen",
                        Set.of(Role.CASE_MANAGER),
                        false,
                        null)));
        CaseId caseId = CaseId.next();
        PersonId person = new PersonId(Uuids.next());
        ActAs.worker(login, () -> openCase(caseId, person));
        return new Example(login, caseId, person);
    }

    private void openCase(CaseId id, PersonId person) {
        opening.register()
                .register(new Person(
                        person,
                        0,
                        new PersonName("Mithal", "Hanan", null),
                        new Person.Birth(LocalDate.of(1990, 5, 4), false),
                        null,
                        null,
                        new Person.Home(null, null, null),
                        new Person.Reachable(null, null),
                        null,
                        new Person.Interpreter(Person.Interpreter.Need.UNKNOWN, null),
                        Set.of(),
                        List.of(),
                        null));
        for (DeclarationKind kind : List.of(DeclarationKind.PRIVACY_NOTICE, DeclarationKind.CONSENT)) {
            opening.declare().declare(Declare.Command.onPaper(person, kind, LocalDate.of(2026, 1, 5)));
        }
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        opening.openCase()
                .open(new OpenCase.Command(
                        id,
                        person,
                        intake.accessRoutes().getFirst().key(),
                        intake.focusAreas().isEmpty()
                                ? null
                                : intake.focusAreas().getFirst().key(),
                        null));
    }
}
