package de.lotse.casework.safety;

import de.lotse.casework.OutreachSafety;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Warnings that are to be looked at again, two weeks ahead: a note nobody looks at would mark a person for ever (CW-13a). */
@Component
class SafetyDues implements DueSource {
    private static final int DAYS_AHEAD = 14;
    private final SafetyNotes notes;
    private final People people;
    private final Concepts concepts;

    SafetyDues(SafetyNotes notes, People people, Concepts concepts) {
        this.notes = notes;
        this.people = people;
        this.concepts = concepts;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        LocalDate until = page.today().plusDays(DAYS_AHEAD);
        List<CaseId> cases = open.stream()
                .filter(Caseload.Row::writable)
                .map(Caseload.Row::id)
                .toList();
        List<SafetyNote> warnings = notes.latest(cases).stream()
                .filter(note -> note.warns() && note.reviewOn() != null)
                .filter(note -> !Objects.requireNonNull(note.reviewOn()).isAfter(until))
                .toList();
        Map<PersonId, PersonName> names = people.names(
                warnings.stream().map(SafetyNote::person).distinct().toList());
        OutreachSafety.HintReview review =
                concepts.section(OutreachSafety.class).hintReview();
        return warnings.stream().map(note -> due(note, names, review, page)).toList();
    }

    private static Due due(
            SafetyNote note, Map<PersonId, PersonName> names, OutreachSafety.HintReview review, Page page) {
        String path = "/cases/" + note.caseId() + "/safety";
        String name = Optional.ofNullable(names.get(note.person()))
                .map(PersonName::full)
                .orElse("–");
        return new Due(
                Objects.requireNonNull(note.reviewOn()),
                page.t("casework.safety.due", name),
                path,
                review.rule(),
                new Source(review.source().toString(), "/concept#outreachSafety"),
                page.t("casework.safety.due.action"),
                path,
                false);
    }
}
