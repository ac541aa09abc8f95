package de.lotse.intake.referral;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.screening.Screening;
import de.lotse.casework.screening.Screenings;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What goes along with somebody who is passed on: her record with what she signed and a first consultation, once the receiver took her
 * over; where the concept says so also her screening sheet, as it was then. Everything else belongs to the case, and a case goes one way
 * only: it is offered and accepted ({@code casework/handover}).
 */
@Component
public class Along {
    private final People people;
    private final Cases cases;
    private final Screenings screenings;
    private final CarriedSheets sheets;
    private final CurrentActor current;
    private final Audit audit;

    Along(People people, Cases cases, Screenings screenings, CarriedSheets sheets, CurrentActor current, Audit audit) {
        this.people = people;
        this.cases = cases;
        this.screenings = screenings;
        this.sheets = sheets;
        this.current = current;
        this.audit = audit;
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
        return own(person)
                .map(one -> new With(one.number(), "/cases/" + one.id() + "/transfer"))
                .orElse(new With(null, null));
    }

    /** The screening sheet of the worker's own open case with her, which could go along. */
    public Optional<Screening> sheet(PersonId person) {
        return own(person).flatMap(one -> screenings.latest(one.id()));
    }

    /** Gives that sheet along with somebody who was just passed on, as it is now; nothing where there is none. */
    public void giveSheet(UUID referral, PersonId person) {
        sheet(person)
                .filter(found -> sheets.add(referral, CarriedSheet.of(found)))
                .ifPresent(found -> audit.changed("sheet-passed-on", Subject.of(found.caseId()), ""));
    }

    /** The sheet that went along with her. */
    public Optional<CarriedSheet> given(UUID referral) {
        return sheets.find(referral);
    }

    private Optional<Case> own(PersonId person) {
        return cases.of(person).stream()
                .filter(one ->
                        one.writable() && one.responsible().equals(current.get().account()))
                .findFirst();
    }
}
