package de.lotse.casework;

import de.lotse.casework.contact.Contact;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts with invented people, with nothing in them but what the test is about. */
public record Talk(UUID id, CaseId caseId, LocalDate on) {
    public Talk(CaseId caseId, LocalDate on) {
        this(Uuids.next(), caseId, on);
    }

    /** Held, and qualified unless said otherwise. */
    public Contact held(boolean qualified) {
        return contact(Contact.Outcome.HELD, qualified, List.of(), null, null);
    }

    /** Came to nothing, although the form would say that it qualifies. */
    public Contact attempt(Contact.Outcome outcome) {
        return contact(outcome, true, List.of(), null, null);
    }

    /** Held, with something to do after it. */
    public Contact then(String step, @Nullable LocalDate until) {
        return contact(Contact.Outcome.HELD, true, List.of(), step, until);
    }

    /** Held about these life areas, with something to do after it. */
    public Contact about(List<String> needs, String step) {
        return contact(Contact.Outcome.HELD, true, needs, step, null);
    }

    private Contact contact(
            Contact.Outcome outcome,
            boolean qualified,
            List<String> needs,
            @Nullable String step,
            @Nullable LocalDate until) {
        return new Contact(
                id,
                caseId,
                on,
                null,
                30,
                "office",
                outcome,
                qualified,
                null,
                new Contact.Mediation(null, Contact.Interpreter.NONE_NEEDED, false),
                needs,
                "Beispielnotiz",
                step,
                until,
                null,
                List.of());
    }
}
