package de.lotse.casework.safety;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.people.Person;
import de.lotse.people.PersonStep;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the page of a person: what to know or whom to ask before the next talk, also for whoever has no case with her. */
@Component
class SafetyStep implements PersonStep {
    private final SafetyHints hints;
    private final SafetyNotes notes;
    private final Cases cases;

    SafetyStep(SafetyHints hints, SafetyNotes notes, Cases cases) {
        this.hints = hints;
        this.notes = notes;
        this.cases = cases;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Step> steps(Person person, Page page) {
        if (!page.viewer().may("CASE_WRITE")) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        notes.latest(cases.of(person.id()).stream().map(Case::id).toList()).stream()
                .filter(note -> note.warns() && note.person().equals(person.id()))
                .forEach(note -> steps.add(new Step(
                        false,
                        page.t("casework.safety.mark", SafetyHints.said(note, page)),
                        null,
                        page.t("casework.safety.read"),
                        "/cases/" + note.caseId() + "/safety")));
        hints.ask(person.id(), page)
                .ifPresent(ask -> steps.add(new Step(false, page.t("casework.safety.mark", ask), null, null, null)));
        return steps;
    }
}
