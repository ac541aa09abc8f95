package de.lotse.casework.safety;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.OutreachSafety;
import de.lotse.casework.RiskModel;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages of safety. */
@Component
class SafetyPages {
    private final SafetyNotes notes;
    private final SafetyHints hints;
    private final People people;
    private final Colleagues colleagues;
    private final Concepts concepts;

    SafetyPages(SafetyNotes notes, SafetyHints hints, People people, Colleagues colleagues, Concepts concepts) {
        this.notes = notes;
        this.hints = hints;
        this.people = people;
        this.colleagues = colleagues;
        this.concepts = concepts;
    }

    /** The risk model of the concept, if it has one. */
    @Nullable
    RiskModel model() {
        return concepts.section(CaseworkConcept.class).riskModel();
    }

    /** The note that rules for the client, if there is one. */
    Optional<SafetyNote> standing(Case theCase) {
        return notes.latest(List.of(theCase.id())).stream()
                .filter(note -> note.person().equals(theCase.mainPerson()))
                .findFirst();
    }

    SafetyPage page(CaseFiles.Opened opened, Page page) {
        Case theCase = opened.theCase();
        RiskModel model = model();
        List<SafetyNote> all = notes.of(theCase.id());
        List<SafetyNote> latest = notes.latest(List.of(theCase.id()));
        List<SafetyNote> standing = latest.stream().filter(SafetyNote::warns).toList();
        List<PersonId> members =
                theCase.participants().stream().map(Case.Participant::person).toList();
        Map<PersonId, PersonName> names = people.names(
                java.util.stream.Stream.concat(members.stream(), all.stream().map(SafetyNote::person))
                        .distinct()
                        .toList());
        OutreachSafety.HintReview review =
                concepts.section(OutreachSafety.class).hintReview();
        return new SafetyPage(
                opened.head(),
                standing.stream().map(note -> entry(note, names, page)).toList(),
                all.stream()
                        .filter(note -> !standing.contains(note))
                        .map(note -> entry(note, names, page))
                        .toList(),
                members.stream()
                        .map(member -> new Choice(member.toString(), name(names, member)))
                        .toList(),
                levels(model, page),
                model == null ? null : model.rule(),
                model == null ? null : new Source(model.source().toString(), "/concept#casework"),
                review.rule(),
                new Source(review.source().toString(), "/concept#outreachSafety"),
                hints.of(List.of(theCase.id()), latest, page).stream()
                        .filter(hint -> hint.href() == null)
                        .map(hint -> page.t("casework.safety.mark.of", hint.name(), hint.text()))
                        .toList());
    }

    private static List<Choice> levels(@Nullable RiskModel model, Page page) {
        return model == null
                ? List.of()
                : model.levels().stream()
                        .map(level -> new Choice(
                                Integer.toString(level.level()),
                                level(level, page),
                                level.responsible() == null
                                        ? null
                                        : page.t("casework.safety.responsible", level.responsible())))
                        .toList();
    }

    private SafetyPage.Entry entry(SafetyNote note, Map<PersonId, PersonName> names, Page page) {
        RiskModel model = model();
        Optional<RiskModel.Level> level =
                model == null || note.level() == null ? Optional.empty() : model.level(note.level());
        boolean overdue = note.overdue(page.today());
        return new SafetyPage.Entry(
                name(names, note.person()),
                page.t("casework.safety.occasion." + note.occasion()),
                page.date(note.on()),
                note.by() == null ? "–" : colleagues.name(note.by()).orElse("–"),
                level.map(found -> level(found, page)).orElse(unnamed(note, page)),
                level.map(RiskModel.Level::responsible)
                        .map(who -> page.t("casework.safety.responsible", who))
                        .orElse(null),
                note.observed(),
                note.informed(),
                SafetyHints.conditions(note, page),
                note.reviewOn() == null
                        ? null
                        : page.t(
                                overdue ? "casework.safety.review.passed" : "casework.safety.review.on",
                                page.date(note.reviewOn())),
                note.level() != null && note.level() > 1 ? "bad" : "warn",
                overdue);
    }

    private static String level(RiskModel.Level level, Page page) {
        return page.t("casework.safety.level.said", level.level(), level.label().in(page.locale()));
    }

    /** Without levels only the end of a warning needs a word; a level the concept no longer has keeps its number. */
    private static @Nullable String unnamed(SafetyNote note, Page page) {
        if (note.level() != null) {
            return page.t("casework.safety.hint.level", note.level());
        }
        return note.warns() ? null : page.t("casework.safety.plain.clear");
    }

    private static String name(Map<PersonId, PersonName> names, PersonId person) {
        return Optional.ofNullable(names.get(person)).map(PersonName::full).orElse("–");
    }
}
