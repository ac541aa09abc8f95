package de.lotse.people;

import de.lotse.casework.CaseBench;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** People whom a worker registers, with nothing known but what the test is about. */
final class InventedPeople {
    private final ApplicationContext app;
    private final CaseBench worker;

    InventedPeople(ApplicationContext app, CaseBench worker) {
        this.app = app;
        this.worker = worker;
    }

    static Person person(PersonId id, PersonName name, @Nullable LocalDate born) {
        return new Person(
                id,
                0,
                name,
                new Person.Birth(born, false),
                null,
                null,
                new Person.Home(null, null, null),
                new Person.Reachable(null, null),
                null,
                new Person.Interpreter(Person.Interpreter.Need.UNKNOWN, null),
                Set.of(),
                List.of(),
                null);
    }

    /** The same person as she is after an edit of her name, birth date or residence. */
    static Person edited(
            Person known, PersonName name, @Nullable LocalDate born, Person.@Nullable Residence residence) {
        return new Person(
                known.id(),
                known.version(),
                name,
                new Person.Birth(born, false),
                known.gender(),
                known.familyStatus(),
                known.home(),
                known.reachable(),
                known.arrivedOn(),
                known.interpreter(),
                known.nationalities(),
                known.languages(),
                residence);
    }

    PersonId register(String family, String given, @Nullable String script, @Nullable LocalDate born) {
        PersonId id = PersonId.next();
        worker.as(() -> {
            app.getBean(RegisterPerson.class).register(person(id, new PersonName(family, given, script), born));
            return id;
        });
        return id;
    }

    List<PersonId> find(String typed) {
        return worker.as(() -> app.getBean(PersonSearch.class).find(typed));
    }

    List<PersonSearch.Duplicate> duplicates(String family, String given, @Nullable LocalDate born) {
        return duplicates(new PersonName(family, given, null), born);
    }

    List<PersonSearch.Duplicate> duplicates(PersonName name, @Nullable LocalDate born) {
        return worker.as(() -> app.getBean(PersonSearch.class).duplicates(name, born, List.of()));
    }
}
