package de.lotse.intake.clearing;

import de.lotse.casework.AdmissionRule;
import de.lotse.casework.IntakeConcept;
import de.lotse.intake.clearing.Action.Part;
import de.lotse.intake.request.PersonalIdentifiers;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what somebody of the clearing team did with a request. */
final class StepForm {
    static final String PREFIX = "intake.step";
    /** How the clearing contact was made (Konzept Münster Kap. 2 Zugangsregelung (2)). */
    static final List<String> WAYS = List.of("phone", "mail", "personal");

    static final List<String> PARTNERS = List.of("body", "person", "both");
    static final List<String> ANSWERS = List.of("yes", "no", "open");
    /** Numbers and dates of a person; where help is described, names of those who help may stand beside. */
    private static final Set<PersonalIdentifiers.Kind> NUMBERS = EnumSet.of(
            PersonalIdentifiers.Kind.BIRTH_DATE,
            PersonalIdentifiers.Kind.IBAN,
            PersonalIdentifiers.Kind.AZR,
            PersonalIdentifiers.Kind.FILE_NUMBER);

    private static final Set<PersonalIdentifiers.Kind> WHO = EnumSet.of(
            PersonalIdentifiers.Kind.NAME,
            PersonalIdentifiers.Kind.BIRTH_DATE,
            PersonalIdentifiers.Kind.IBAN,
            PersonalIdentifiers.Kind.AZR,
            PersonalIdentifiers.Kind.FILE_NUMBER);
    private static final int TEXT = 5_000;
    private static final int LONGEST = 600;

    private StepForm() {}

    /** The name under which a criterion is kept. */
    static String criterion(AdmissionRule.Criterion criterion) {
        return "c-" + criterion.key();
    }

    /** Reads it. @param offers the names of the directory that the page offered */
    static TakeStep.Command read(
            Action action, UUID request, Form form, IntakeConcept concept, List<String> offers, LocalDate today) {
        Map<String, String> words = new LinkedHashMap<>();
        if (action.asks(Part.CRITERIA)) {
            keep(words, "way", form.requireChoice("way", WAYS));
            keep(words, "with", form.requireChoice("with", PARTNERS));
            for (AdmissionRule.Criterion criterion : concept.admissionRule().criteria()) {
                String name = criterion(criterion);
                keep(words, name, form.choice(name, ANSWERS));
            }
            keep(words, RequestStep.URGENT, form.checked("urgent") ? "yes" : null);
        }
        if (action.asks(Part.REASON)) {
            keep(words, RequestStep.REASON, form.requireText("reason", TEXT));
        } else if (action.asks(Part.NOTE)) {
            keep(words, RequestStep.REASON, form.text("note", TEXT));
        }
        if (action.asks(Part.FEEDBACK)) {
            keep(words, RequestStep.FEEDBACK, outside("feedback", form.requireText("feedback", TEXT), WHO, form));
        }
        if (action.asks(Part.ALTERNATIVE)) {
            alternative(words, form, offers);
        }
        if (action.asks(Part.BRIDGE)) {
            keep(words, RequestStep.BRIDGE, outside("bridge", form.requireText("bridge", TEXT), NUMBERS, form));
        }
        return new TakeStep.Command(
                form.requireId("id"),
                request,
                form.requireInteger("seen", 0, 100_000),
                action.kind(),
                day(action, form, today),
                action.asks(Part.WORKER) ? new AccountId(form.requireId("worker")) : null,
                null,
                minutes(action, form),
                words);
    }

    private static int minutes(Action action, Form form) {
        Integer minutes = action.asks(Part.MINUTES) ? form.integer("minutes", 0, LONGEST) : null;
        return minutes == null ? 0 : minutes;
    }

    private static @Nullable LocalDate day(Action action, Form form, LocalDate today) {
        if (!action.asks(Part.RETURN)) {
            return null;
        }
        LocalDate day = form.requireDate("day");
        if (form.problem("day") == null && !day.isAfter(today)) {
            form.reject("day", "intake.step.day.past");
        }
        return day;
    }

    /**
     * An offer of the directory, or words; one of them (Konzept Münster Kap. 2 Zugangsregelung (3)). The use cases ask for it too; here it is
     * said together with whatever else is missing. An offer is one of those on the page: it is shown outside without being asked whom it names.
     */
    private static void alternative(Map<String, String> words, Form form, List<String> offers) {
        String offer = form.choice("offer", offers);
        String other = outside("alternative", form.text("alternative", TEXT), NUMBERS, form);
        if (offer == null && other == null && form.problem("offer") == null && form.problem("alternative") == null) {
            form.reject("alternative", "intake.step.alternative.missing");
        }
        String said = offer == null ? other : other == null ? offer : offer + ". " + other;
        keep(words, RequestStep.ALTERNATIVE, said);
    }

    /** What is read on the status page without signing in must not tell whom it is about; how to reach a service may stand there. */
    private static @Nullable String outside(
            String name, @Nullable String text, Set<PersonalIdentifiers.Kind> kinds, Form form) {
        if (text != null) {
            PersonalIdentifiers.in(text).stream()
                    .filter(found -> kinds.contains(found.kind()))
                    .findFirst()
                    .ifPresent(found -> form.reject(name, "intake.step.identifies", found.text()));
        }
        return text;
    }

    private static void keep(Map<String, String> words, String word, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.put(word, text);
        }
    }
}
