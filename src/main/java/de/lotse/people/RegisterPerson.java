package de.lotse.people;

import de.lotse.access.Grants;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.webui.NotFound;
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

    /** What came of it. */
    public enum Outcome {
        REGISTERED,
        /** She stands there already, with other words: sent again after going back. Nothing was changed. */
        ALREADY
    }

    /**
     * Registers the person; a second call with the same id changes nothing.
     *
     * @throws NotFound for the id of somebody whom a colleague registered: it would open her record
     */
    public Outcome register(Person person) {
        grants.hold(person.id());
        if (people.insert(person)) {
            people.changeResidence(person.id(), person.residence());
            search.index(person);
            audit.changed("person-registered", Subject.of(person.id()), "");
            return Outcome.REGISTERED;
        }
        if (!people.registeredByViewer(person.id())) {
            throw new NotFound();
        }
        return people.asWritten(person.id()).filter(person::same).isPresent() ? Outcome.REGISTERED : Outcome.ALREADY;
    }
}
