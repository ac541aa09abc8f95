package de.lotse.casework.participants;

import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case.Participant;
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

/** People of a family whom a worker registers and takes into her case. */
final class Relatives {
    private Relatives() {}

    /** Somebody of the name of Beispiel whom the worker registers. */
    static PersonId register(ApplicationContext app, CaseBench bench, String given, @Nullable LocalDate born) {
        PersonId id = PersonId.next();
        bench.as(() -> {
            app.getBean(RegisterPerson.class)
                    .register(new Person(
                            id,
                            0,
                            new PersonName("Beispiel", given, null),
                            new Person.Birth(born, false),
                            "w",
                            null,
                            new Person.Home(null, null, null),
                            new Person.Reachable(null, null),
                            null,
                            new Person.Interpreter(Person.Interpreter.Need.UNKNOWN, null),
                            Set.of(),
                            List.of(),
                            null));
            return id;
        });
        return id;
    }

    /** The person is taken into the case today. */
    static ChangeParticipants.Outcome join(
            ApplicationContext app, CaseBench bench, CaseId id, PersonId person, Participant.Role role) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        return bench.as(() -> app.getBean(ChangeParticipants.class)
                .join(new ChangeParticipants.Join(id, Uuids.next(), person, role, today, "Gehört zur Familie")));
    }
}
