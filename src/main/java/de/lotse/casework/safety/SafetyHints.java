package de.lotse.casework.safety;

import de.lotse.access.WhomToAsk;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells whoever works on cases what to know before the next talk: the conditions where she may read them, otherwise only whom to ask
 * (CW-13). Nobody without the right to write into cases gets any: a coordinator who reads a sample meets nobody.
 */
@Component
public class SafetyHints {
    /** From this level on others than the worker answer for safety (Aachener Modell). */
    private static final int PROFESSIONALS = 2;

    private final SafetyNotes notes;
    private final People people;
    private final WhomToAsk whomToAsk;

    SafetyHints(SafetyNotes notes, People people, WhomToAsk whomToAsk) {
        this.notes = notes;
        this.people = people;
        this.whomToAsk = whomToAsk;
    }

    /** The hints on people of these cases. @param latest the notes that rule for them, see {@link SafetyNotes#latest} */
    List<SafetyHint> of(Collection<CaseId> cases, List<SafetyNote> latest, Page page) {
        if (cases.isEmpty() || !page.viewer().may("CASE_WRITE")) {
            return List.of();
        }
        List<SafetyNote> warnings = latest.stream().filter(SafetyNote::warns).toList();
        List<SafetyNotes.Elsewhere> asks = notes.elsewhere(cases);
        Map<PersonId, PersonName> names = people.names(Stream.concat(
                        warnings.stream().map(SafetyNote::person), asks.stream().map(SafetyNotes.Elsewhere::person))
                .distinct()
                .toList());
        List<SafetyHint> hints = new ArrayList<>();
        warnings.forEach(note -> hints.add(warning(note, name(names, note.person()), page)));
        asks.forEach(ask -> hints.add(new SafetyHint(
                Objects.requireNonNull(ask.caseId()), name(names, ask.person()), ask(ask, page), "warn", null)));
        return hints;
    }

    /** The hints on people of these cases. */
    public List<SafetyHint> of(Collection<CaseId> cases, Page page) {
        return of(cases, notes.latest(cases), page);
    }

    /** The hints on people of these cases, as one line for each case. */
    public Map<CaseId, String> lines(Collection<CaseId> cases, Page page) {
        return of(cases, page).stream()
                .collect(Collectors.toMap(SafetyHint::caseId, SafetyHint::text, SafetyHints::joined));
    }

    /** What to know or whom to ask before meeting these people, as one line for each, whether the viewer has a case with them or not. */
    public Map<PersonId, String> ofPeople(Collection<PersonId> persons, Page page) {
        if (persons.isEmpty() || !page.viewer().may("CASE_WRITE")) {
            return Map.of();
        }
        Map<PersonId, String> lines = new HashMap<>();
        notes.latestOf(persons).stream()
                .filter(SafetyNote::warns)
                .forEach(note -> lines.merge(note.person(), text(note, page), SafetyHints::joined));
        notes.elsewhereOf(persons).stream()
                .collect(Collectors.toMap(SafetyNotes.Elsewhere::person, Function.identity(), (one, other) -> one))
                .forEach((person, ask) -> lines.merge(person, ask(ask, page), SafetyHints::joined));
        return lines;
    }

    /** Whom to ask before meeting the person, where a case out of reach warns. */
    Optional<String> ask(PersonId person, Page page) {
        return notes.elsewhereOf(List.of(person)).stream().findFirst().map(ask -> ask(ask, page));
    }

    /** Whoever is gone cannot be asked any more; whoever is away is named with who stands in. */
    private String ask(SafetyNotes.Elsewhere ask, Page page) {
        return page.t(
                "casework.safety.hint.ask",
                whomToAsk.name(ask.ask()).orElseGet(() -> page.t("casework.safety.hint.ask.lead")));
    }

    private static SafetyHint warning(SafetyNote note, String name, Page page) {
        boolean professionals = note.level() != null && note.level() >= PROFESSIONALS;
        return new SafetyHint(
                note.caseId(),
                name,
                text(note, page),
                professionals ? "bad" : "warn",
                "/cases/" + note.caseId() + "/safety");
    }

    /** Level and conditions, and whether somebody has to look at them again. */
    private static String text(SafetyNote note, Page page) {
        return note.overdue(page.today()) && note.reviewOn() != null
                ? page.t("casework.safety.hint.overdue", page.date(note.reviewOn()), said(note, page))
                : said(note, page);
    }

    private static String joined(String one, String other) {
        return one + "; " + other;
    }

    /** Level and conditions in one line. */
    static String said(SafetyNote note, Page page) {
        List<String> parts = new ArrayList<>();
        if (note.level() != null) {
            parts.add(page.t("casework.safety.hint.level", note.level()));
        }
        parts.addAll(conditions(note, page));
        return parts.isEmpty() ? page.t("casework.safety.hint.read") : String.join(" · ", parts);
    }

    /** The conditions as people say them. */
    static List<String> conditions(SafetyNote note, Page page) {
        SafetyNote.Conditions conditions = note.conditions();
        List<String> parts = new ArrayList<>();
        if (conditions.company()) {
            parts.add(page.t("casework.safety.hint.company"));
        }
        if (conditions.phone()) {
            parts.add(page.t("casework.safety.hint.phone"));
        }
        Stream.of(conditions.place(), conditions.further())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        return parts;
    }

    private static String name(Map<PersonId, PersonName> names, PersonId person) {
        return Optional.ofNullable(names.get(person)).map(PersonName::full).orElse("–");
    }
}
