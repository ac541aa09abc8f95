package de.lotse.people;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known of a person, or notes that everything is still true (IN-18). */
@Service
@Transactional
public class ChangePerson {
    private final People people;
    private final Merges merges;
    private final PersonSearch search;
    private final ResidenceSight sight;
    private final Audit audit;

    ChangePerson(People people, Merges merges, PersonSearch search, ResidenceSight sight, Audit audit) {
        this.people = people;
        this.merges = merges;
        this.search = search;
        this.sight = sight;
        this.audit = audit;
    }

    /** What came of saving. */
    public sealed interface Outcome {
        /** Saved. */
        record Saved() implements Outcome {}

        /** Somebody else saved meanwhile, or added the record to the current one; nothing was overwritten. */
        record Conflict(Person current) implements Outcome {}

        /** Not within reach. */
        record Unknown() implements Outcome {}
    }

    /** Saves the person as she was edited from the version she carries. */
    public Outcome change(Person typed) {
        merges.lock(List.of(typed.id()));
        Person current = people.find(typed.id()).orElse(null);
        if (current == null) {
            return new Outcome.Unknown();
        }
        Person edited = keeping(current, typed);
        if (!current.id().equals(edited.id()) || !people.update(edited)) {
            // The same form sent twice changed nothing in between.
            return current.same(edited) ? new Outcome.Saved() : new Outcome.Conflict(current);
        }
        if (!Objects.equals(current.residence(), edited.residence())) {
            people.changeResidence(edited.id(), edited.residence());
        }
        search.index(edited);
        audit.changed("person-changed", Subject.of(edited.id()), "");
        return new Outcome.Saved();
    }

    /** A status that the form did not show to whoever edited stays; only another one replaces it (IN-19). */
    private Person keeping(Person current, Person typed) {
        return typed.residence() == null && current.residence() != null && sight.current(current) == null
                ? typed.residing(current.residence())
                : typed;
    }

    /** The client says that everything is still true. */
    public void confirm(PersonId id) {
        people.find(id).map(Person::id).ifPresent(kept -> {
            people.confirm(kept);
            audit.changed("person-confirmed", Subject.of(kept), "");
        });
    }
}
