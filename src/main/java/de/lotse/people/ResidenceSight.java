package de.lotse.people;

import de.lotse.access.Working;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who reads which residence status. That somebody has none or an unknown one is told only to whom works her case, because public bodies
 * have to report it (IN-19, § 87 AufenthG); for everybody else it looks as if none was ever noted.
 */
@Component
public class ResidenceSight {
    private final CodeLists lists;
    private final Working working;

    ResidenceSight(CodeLists lists, Working working) {
        this.lists = lists;
        this.working = working;
    }

    /** Whether nobody but the case manager may know it; so is a status that the list no longer has. */
    public boolean confidential(Person.Residence residence) {
        return lists.residenceStatus(residence.status())
                .map(CodeLists.Entry::withoutTitle)
                .orElse(true);
    }

    /** Whether the viewer works the person's case and so reads every status of hers. */
    public boolean whole(Person person) {
        return working.with(person.id());
    }

    /** The current status, as far as the viewer may read it. */
    public Person.@Nullable Residence current(Person person) {
        Person.Residence residence = person.residence();
        return residence == null || !confidential(residence) || whole(person) ? residence : null;
    }
}
