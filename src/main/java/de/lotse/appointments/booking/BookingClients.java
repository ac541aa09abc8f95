package de.lotse.appointments.booking;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.CaseDeadlines;
import de.lotse.appointments.With;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Form;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom an appointment is booked, and what is known of her to begin with. */
@Component
class BookingClients {
    private final Cases cases;
    private final People people;
    private final CaseDeadlines deadlines;

    BookingClients(Cases cases, People people, CaseDeadlines deadlines) {
        this.cases = cases;
        this.people = people;
        this.deadlines = deadlines;
    }

    /** The client. @param theCase hers; null where she has none yet @param missing the appointment it needs, if it needs one */
    record Client(Person person, @Nullable Case theCase, CaseDeadlines.@Nullable Missing missing) {
        /** Where she is found. */
        String href() {
            return theCase == null ? "/people/" + person.id() : "/cases/" + theCase.id();
        }

        /** The form with her language, where it is known, whether somebody has to mediate, and what the talk is for. */
        Form prefilling(Form form) {
            String tongue = motherTongue(person);
            Form spoken = tongue == null ? form : form.with("language", tongue);
            Form known = spoken.with("interpreter", interpreter(person));
            return theCase == null
                    ? known
                    : known.with(
                            "kind", theCase.lastTalk() == null ? Appointment.Kind.FIRST : Appointment.Kind.FOLLOW_UP);
        }
    }

    /** The form with what is known of the client where nothing was chosen. */
    Form completing(Form form) {
        return of(form).map(client -> {
                    Form known = form.value("language").isBlank()
                            ? form.with("language", motherTongue(client.person()))
                            : form;
                    return form.value("interpreter").isBlank()
                            ? known.with("interpreter", interpreter(client.person()))
                            : known;
                })
                .orElse(form);
    }

    /** Whom the form names, where she is within reach. */
    Optional<Client> of(Form form) {
        UUID caseId = form.id("case");
        if (caseId != null) {
            return cases.find(new CaseId(caseId)).flatMap(this::of);
        }
        UUID person = form.id("person");
        return person == null
                ? Optional.empty()
                : people.find(new PersonId(person)).map(found -> new Client(found, null, null));
    }

    private Optional<Client> of(Case theCase) {
        return people.find(theCase.mainPerson())
                .map(person ->
                        new Client(person, theCase, deadlines.missing(theCase).orElse(null)));
    }

    private static @Nullable String motherTongue(Person person) {
        return person.languages().stream()
                .filter(Person.Language::motherTongue)
                .map(Person.Language::code)
                .findFirst()
                .orElse(null);
    }

    private static With.Interpreter interpreter(Person person) {
        return person.interpreter().need() == Person.Interpreter.Need.ALWAYS
                        || person.interpreter().need() == Person.Interpreter.Need.SOMETIMES
                ? With.Interpreter.NEEDED
                : With.Interpreter.NONE_NEEDED;
    }
}
