package de.lotse.people;

import de.lotse.access.Grants;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters somebody who is not known yet; whoever registers her may see her from now on. */
@Service
@Transactional
public class RegisterPerson {
    private final People people;
    private final PersonSearch search;
    private final Grants grants;
    private final Audit audit;

    RegisterPerson(People people, PersonSearch search, Grants grants, Audit audit) {
        this.people = people;
        this.search = search;
        this.grants = grants;
        this.audit = audit;
    }

    /** Registers the person; a second call with the same id changes nothing. */
    public void register(Person person) {
        grants.hold(person.id());
        if (people.insert(person)) {
            people.changeResidence(person.id(), person.residence());
            search.index(person);
            audit.changed("person-registered", Subject.of(person.id()), "");
        }
    }
}
