package de.lotse.people;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who belongs together and where they are, and takes it back. Both must be within the worker's reach. */
@Service
@Transactional
public class RelatePeople {
    private final People people;
    private final FamilyLinks links;
    private final KnownWhereabouts whereabouts;
    private final Audit audit;

    RelatePeople(People people, FamilyLinks links, KnownWhereabouts whereabouts, Audit audit) {
        this.people = people;
        this.links = links;
        this.whereabouts = whereabouts;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        RELATED,
        /** Nobody is related to herself. */
        SAME_PERSON,
        /** One of them is out of reach. */
        UNKNOWN
    }

    /** Notes what the other one is to the person. */
    public Outcome relate(PersonId person, FamilyLink link) {
        Person one = people.find(person).orElse(null);
        Person other = people.find(link.other()).orElse(null);
        if (one == null || other == null) {
            return person.equals(link.other()) ? Outcome.SAME_PERSON : Outcome.UNKNOWN;
        }
        if (one.id().equals(other.id())) {
            return Outcome.SAME_PERSON;
        }
        links.put(one.id(), new FamilyLink(other.id(), link.relation()));
        audit.changed("family-link-noted", Subject.of(one.id()), link.relation().name());
        return Outcome.RELATED;
    }

    /** Notes that one of the person's family is here, lives abroad, or has died. */
    public Outcome note(PersonId person, PersonId other, Whereabouts where) {
        if (people.find(person).isEmpty()
                || links.of(person).stream().noneMatch(link -> link.other().equals(other))) {
            return Outcome.UNKNOWN;
        }
        if (whereabouts.note(other, where)) {
            audit.changed("family-whereabouts-noted", Subject.of(other), where.name());
        }
        return Outcome.RELATED;
    }

    /** Takes the link away, in both directions. */
    public Outcome part(PersonId person, PersonId other) {
        if (people.find(person).isEmpty() || people.find(other).isEmpty() || !links.remove(person, other)) {
            return Outcome.UNKNOWN;
        }
        audit.changed("family-link-removed", Subject.of(person), "");
        return Outcome.RELATED;
    }
}
