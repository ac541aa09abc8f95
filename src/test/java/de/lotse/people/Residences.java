package de.lotse.people;

import de.lotse.casework.CaseBench;
import de.lotse.shared.PersonId;
import org.springframework.context.ApplicationContext;

/** Writes a residence status for tests of other modules. */
public final class Residences {
    private Residences() {}

    /** The person's status is this one from now on. */
    public static void change(ApplicationContext app, CaseBench bench, PersonId id, Person.Residence residence) {
        bench.as(() -> {
            Person known = app.getBean(People.class).find(id).orElseThrow();
            return app.getBean(ChangePerson.class)
                    .change(InventedPeople.edited(
                            known, known.name(), known.birth().date(), residence));
        });
    }
}
