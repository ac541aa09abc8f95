package de.lotse.intake.referral;

import de.lotse.access.CurrentActor;
import de.lotse.casework.casefile.Cases;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What goes along with somebody who is passed on: her record with what she signed and a first consultation, once the receiver took her
 * over. Screening and notes belong to a case, and a case goes one way only: it is offered and accepted ({@code casework/handover}).
 */
@Component
public class Along {
    private final People people;
    private final Cases cases;
    private final CurrentActor current;

    Along(People people, Cases cases, CurrentActor current) {
        this.people = people;
        this.cases = cases;
        this.current = current;
    }

    /** What goes along. @param number of the worker's own open case with her @param transfer where she offers it; null without such a case */
    public record With(@Nullable String number, @Nullable String transfer) {}

    /** The person, if she is within reach. */
    Optional<Person> find(PersonId person) {
        return people.find(person);
    }

    /** What goes along with her; null where she has no record yet. */
    @Nullable
    With with(@Nullable Person person) {
        return person == null ? null : of(person.id());
    }

    /** The same by her record. */
    public With of(PersonId person) {
        return cases.of(person).stream()
                .filter(one ->
                        one.writable() && one.responsible().equals(current.get().account()))
                .findFirst()
                .map(one -> new With(one.number(), "/cases/" + one.id() + "/transfer"))
                .orElse(new With(null, null));
    }
}
