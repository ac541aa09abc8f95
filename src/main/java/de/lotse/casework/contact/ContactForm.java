package de.lotse.casework.contact;

import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of the quick contact: becomes a {@link Contact} once nothing is wrong. */
final class ContactForm {
    static final String PREFIX = "casework.contact";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_NOTE = 200_000;

    private ContactForm() {}

    /** The form that says what the contact says, with what the page has no field for. */
    static Form of(Contact known) {
        boolean held = known.outcome() == Contact.Outcome.HELD;
        Contact.Mediation mediation = known.mediation();
        boolean missing = mediation.interpreter() == Contact.Interpreter.MISSING;
        return Form.empty(PREFIX)
                .with("kind", known.kind())
                .with("outcome", known.outcome())
                .with("on", known.heldOn())
                .with("at", known.heldAt())
                .with("minutes", known.minutes())
                .with("needs", known.needs())
                .with("note", known.note())
                .with("interpreter", mediation.interpreter())
                .with("language", mediation.language())
                .with("gap", mediation.gap() && !missing ? "yes" : null)
                .with("step", known.nextStep())
                .with("stepOn", known.nextStepOn())
                .with("place", known.place())
                .with("unqualified", held && !known.qualified() ? "yes" : null)
                .with("persons", known.persons());
    }

    /** Reads the form; problems stand in it afterwards. */
    static Contact read(Form form, ContactChoices choices, LocalDate today) {
        LocalDate on = form.requireDate("on");
        if (on.isAfter(today)) {
            form.reject("on", "casework.contact.on.future");
        }
        UUID theCase = form.requireId("case");
        Contact.Outcome outcome = form.requireChoice("outcome", Contact.Outcome.class);
        LocalDate stepOn = form.date("stepOn");
        String step = form.line("step", 300);
        if (stepOn != null && step == null) {
            form.reject("step", "casework.contact.step.missing");
        }
        return new Contact(
                form.requireId("id"),
                new CaseId(theCase),
                on,
                form.time("at"),
                form.integer("minutes", 1, 720),
                form.requireChoice("kind", ContactChoices.keys(choices.kinds())),
                outcome,
                outcome == Contact.Outcome.HELD && !form.checked("unqualified"),
                form.line("place", 120),
                mediation(form),
                form.choices("needs", ContactChoices.keys(choices.needs())),
                form.text("note", LONGEST_NOTE),
                step,
                stepOn,
                null,
                form.values("persons").stream()
                        .filter(text -> UUID_TEXT.matcher(text).matches())
                        .map(PersonId::parse)
                        .toList());
    }

    private static Contact.Mediation mediation(Form form) {
        Contact.@Nullable Interpreter interpreter = form.choice("interpreter", Contact.Interpreter.class);
        Contact.Interpreter known = interpreter == null ? Contact.Interpreter.NONE_NEEDED : interpreter;
        return new Contact.Mediation(
                form.line("language", 20), known, known == Contact.Interpreter.MISSING || form.checked("gap"));
    }

    /** The other cases the talk covered. */
    static Set<CaseId> further(Form form) {
        return form.values("further").stream()
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(CaseId::parse)
                .collect(Collectors.toSet());
    }
}
