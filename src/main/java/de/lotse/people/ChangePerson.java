package de.lotse.people;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known of a person, or notes that everything is still true (IN-18). */
@Service
@Transactional
public class ChangePerson {
    private final People people;
    private final PersonSearch search;
    private final Audit audit;

    ChangePerson(People people, PersonSearch search, Audit audit) {
        this.people = people;
        this.search = search;
        this.audit = audit;
    }

    /** What came of saving. */
    public sealed interface Outcome {
        /** Saved. */
        record Saved() implements Outcome {}

        /** Somebody else saved meanwhile; nothing was overwritten. */
        record Conflict(Person current) implements Outcome {}

        /** Not within reach. */
        record Unknown() implements Outcome {}
    }

    /** Saves the person as she was edited from the version she carries. */
    public Outcome change(Person edited) {
        Person current = people.find(edited.id()).orElse(null);
        if (current == null) {
            return new Outcome.Unknown();
        }
        if (!people.update(edited)) {
            return new Outcome.Conflict(current);
        }
        if (!Objects.equals(current.residence(), edited.residence())) {
            people.changeResidence(edited.id(), edited.residence());
        }
        search.index(edited);
        audit.changed("person-changed", Subject.of(edited.id()), "");
        return new Outcome.Saved();
    }

    /** The client says that everything is still true. */
    public void confirm(PersonId id) {
        if (people.find(id).isPresent()) {
            people.confirm(id);
            audit.changed("person-confirmed", Subject.of(id), "");
        }
    }
}
