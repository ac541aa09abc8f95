package de.lotse.casework.casefile;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Tab;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The one way to open a case file for a page: whoever passes here reached the case, and the look is on record. */
@Component
public class CaseFiles {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Cases cases;
    private final People people;
    private final Concepts concepts;
    private final Audit audit;
    private final PersonWords words;
    private final Contributions contributions;

    CaseFiles(
            Cases cases,
            People people,
            Concepts concepts,
            Audit audit,
            PersonWords words,
            Contributions contributions) {
        this.cases = cases;
        this.people = people;
        this.concepts = concepts;
        this.audit = audit;
        this.words = words;
        this.contributions = contributions;
    }

    /** A case opened for a page. */
    public record Opened(Case theCase, Person person, CaseHead head) {}

    /** A case looked at for a paper, which has no head. */
    public record Seen(Case theCase, Person person) {}

    /** Opens the case file at a tab and records the look. @throws NotFound when it is out of reach */
    @Transactional
    public Opened open(UUID caseId, String tab, Page page) {
        Seen seen = look(caseId, tab);
        return new Opened(seen.theCase(), seen.person(), head(seen.theCase(), seen.person(), tab, page));
    }

    /** Records the look without building a page. @throws NotFound when it is out of reach */
    @Transactional
    public Seen look(UUID caseId, String tab) {
        CaseId id = new CaseId(caseId);
        Case theCase = cases.find(id).orElseThrow(NotFound::new);
        Person person = people.find(theCase.mainPerson()).orElseThrow(NotFound::new);
        audit.looked(Subject.of(id), tab);
        return new Seen(theCase, person);
    }

    /** The case for a change, without a look. @throws NotFound when it is out of reach */
    @Transactional(readOnly = true)
    public Case find(UUID caseId) {
        return cases.find(new CaseId(caseId)).orElseThrow(NotFound::new);
    }

    private CaseHead head(Case theCase, Person person, String tab, Page page) {
        CaseHeadPart.Contribution contributed = contributions.all(theCase, words.facts(theCase, person, page), page);
        return new CaseHead(
                theCase.id(),
                person.name(),
                person.languages().stream()
                        .filter(Person.Language::motherTongue)
                        .map(Person.Language::code)
                        .findFirst()
                        .orElse(null),
                words.line(person, page) + " · " + theCase.number(),
                contributed.facts().stream().map(CaseHeadPart.Placed::fact).toList(),
                contributed.marks(),
                contributions.tabs(theCase, tab, page),
                closedSentence(theCase, page),
                withdrawn(theCase, page));
    }

    private @Nullable String closedSentence(Case theCase, Page page) {
        Case.Closure closure = theCase.closure();
        if (closure == null) {
            return null;
        }
        String reason = concepts.section(CaseworkConcept.class)
                .closure()
                .find(closure.reason())
                .map(ClosureConcept.Reason::label)
                .map(label -> label.in(page.locale()))
                .orElse(closure.reason());
        return page.t("casework.closed", page.date(LocalDate.ofInstant(closure.at(), BERLIN)), reason);
    }

    private static CaseHead.@Nullable Withdrawn withdrawn(Case theCase, Page page) {
        return theCase.stop().orElse(null) instanceof Case.Stop.ConsentWithdrawn(LocalDate on)
                ? new CaseHead.Withdrawn(
                        page.t("casework.withdrawn", page.date(on)),
                        "/people/" + theCase.mainPerson() + "/consent",
                        page.viewer().may("CASE_WRITE") ? closureHref(theCase.id()) : null)
                : null;
    }

    /** Where a case is closed because consent was withdrawn. */
    public static String closureHref(CaseId id) {
        return "/cases/" + id + "/closure?reason=" + ClosureConcept.CONSENT_WITHDRAWN;
    }

    /** What other parts put into the head. */
    @Component
    static class Contributions {
        private final SingletonSupplier<List<CaseHeadPart>> parts;
        private final List<CaseTab> tabs;

        Contributions(ObjectProvider<CaseHeadPart> parts, ObjectProvider<CaseTab> tabs) {
            this.parts = SingletonSupplier.of(() -> parts.stream().toList());
            this.tabs = tabs.stream()
                    .sorted(Comparator.comparingInt(CaseTab::order))
                    .toList();
        }

        List<Tab> tabs(Case theCase, String current, Page page) {
            return tabs.stream()
                    .map(tab -> new Tab(
                            page.t("casework.tab." + tab.key()),
                            "/cases/" + theCase.id() + tab.path(),
                            null,
                            tab.key().equals(current)))
                    .toList();
        }

        /** What all parts show, in their order. @param own the facts every case has */
        CaseHeadPart.Contribution all(Case theCase, List<CaseHeadPart.Placed> own, Page page) {
            List<CaseHeadPart.Contribution> all = parts.obtain().stream()
                    .map(part -> part.contribution(theCase, page))
                    .toList();
            return new CaseHeadPart.Contribution(
                    Stream.concat(own.stream(), all.stream().flatMap(one -> one.facts().stream()))
                            .sorted(Comparator.comparingInt(CaseHeadPart.Placed::order))
                            .toList(),
                    all.stream()
                            .flatMap(one -> one.marks().stream())
                            .sorted(Comparator.comparingInt(CaseHeadPart.Mark::order))
                            .toList());
        }
    }
}
