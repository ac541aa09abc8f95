package de.lotse.casework.safety;

import de.lotse.casework.RiskModel;
import de.lotse.casework.casefile.Case;
import de.lotse.shared.PersonId;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms of an assessment and of a broken-off consultation: become a {@link SafetyNote} once nothing is wrong. */
final class SafetyForm {
    static final String PREFIX = "casework.safety";
    /** What the form of an assessment offers; a broken-off consultation has its own. */
    static final List<SafetyNote.Occasion> OCCASIONS = List.of(
            SafetyNote.Occasion.FIRST_CONSULTATION,
            SafetyNote.Occasion.CHANGE_OF_BEHAVIOUR,
            SafetyNote.Occasion.REVIEW);

    private static final String WARN = "warn";
    /** Answers where the concept has no levels. */
    static final List<String> PLAIN = List.of(WARN, "clear");

    private static final int LONGEST = 4_000;

    private SafetyForm() {}

    /** Reads an assessment; problems stand in the form afterwards. */
    static SafetyNote assessment(Form form, Case theCase, @Nullable RiskModel model) {
        return read(form, theCase, model, null);
    }

    /** Reads a broken-off consultation; it warns always. */
    static SafetyNote breakOff(Form form, Case theCase, @Nullable RiskModel model) {
        return read(form, theCase, model, SafetyNote.Occasion.BREAK_OFF);
    }

    private static SafetyNote read(
            Form form, Case theCase, @Nullable RiskModel model, SafetyNote.@Nullable Occasion given) {
        SafetyNote.Occasion occasion = given == null ? occasion(form) : given;
        Integer level = model == null ? null : level(form, model);
        boolean said = model == null
                && given == null
                && form.requireChoice("warning", PLAIN).equals(WARN);
        SafetyNote.Conditions conditions = new SafetyNote.Conditions(
                form.checked("company"), form.checked("phone"), form.line("place", 200), form.text("further", LONGEST));
        boolean lifted = model == null && given == null && !said;
        boolean warns = given != null || said || (level != null && (level > 0 || !conditions.none()));
        LocalDate review = form.date("reviewOn");
        return new SafetyNote(
                form.requireId("id"),
                theCase.id(),
                new PersonId(form.requireId("person")),
                occasion,
                form.requireDate("on"),
                level,
                warns,
                form.text("observed", LONGEST),
                form.line("informed", 300),
                lifted ? SafetyNote.Conditions.NONE : conditions,
                warns ? review : null,
                null);
    }

    private static SafetyNote.Occasion occasion(Form form) {
        String chosen = form.requireChoice(
                "occasion", OCCASIONS.stream().map(Enum::name).toList());
        return chosen.isEmpty() ? SafetyNote.Occasion.REVIEW : SafetyNote.Occasion.valueOf(chosen);
    }

    private static @Nullable Integer level(Form form, RiskModel model) {
        String chosen = form.requireChoice(
                "level",
                model.levels().stream()
                        .map(level -> Integer.toString(level.level()))
                        .toList());
        return chosen.isEmpty() ? null : Integer.valueOf(chosen);
    }
}
