package de.lotse.casework.screening;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.screening.Screening.Need;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the screening page together. */
@Component
class ScreeningPages {
    private final Screenings screenings;
    private final Interviews interviews;
    private final FollowUps followUps;
    private final AdmissionCheck admission;
    private final ScreeningPaper paper;
    private final Concepts concepts;

    ScreeningPages(
            Screenings screenings,
            Interviews interviews,
            FollowUps followUps,
            AdmissionCheck admission,
            ScreeningPaper paper,
            Concepts concepts) {
        this.screenings = screenings;
        this.interviews = interviews;
        this.followUps = followUps;
        this.admission = admission;
        this.paper = paper;
        this.concepts = concepts;
    }

    ScreeningPage page(CaseFiles.Opened opened, Page page) {
        Case theCase = opened.theCase();
        CaseworkConcept casework = concepts.section(CaseworkConcept.class);
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        List<CaseworkConcept.Area> areas = CaseAreas.of(casework, theCase);
        boolean severe = admission.asksForSevereNeeds();
        Optional<Screening> latest = screenings.latest(theCase.id());
        String term = casework.lifeAreas().term().in(page.locale());
        return new ScreeningPage(
                opened.head(),
                term,
                ConceptSource.casework(casework.lifeAreas().source()),
                areas.stream()
                        .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                        .toList(),
                needs(severe, page),
                count(latest, areas.size(), term, page),
                severe,
                followUp(casework, theCase, page),
                sheets(intake, theCase, page),
                brief(theCase, page),
                first(intake, page),
                decided(intake, theCase, page),
                printing(opened, latest, page));
    }

    private static String count(Optional<Screening> latest, int areas, String term, Page page) {
        return latest.map(found ->
                        page.t("casework.screening.count", found.needs().size(), areas, term))
                .orElseGet(() -> page.t("casework.screening.count.none", areas, term));
    }

    private static List<Choice> needs(boolean severe, Page page) {
        return Choice.of(
                page,
                "casework.screening.need",
                Stream.of(Need.values())
                        .filter(need -> severe || need != Need.SEVERE)
                        .toList());
    }

    private ScreeningPage.@Nullable FollowUpRule followUp(CaseworkConcept casework, Case theCase, Page page) {
        CaseworkConcept.FollowUp rule = casework.followUp();
        if (rule == null) {
            return null;
        }
        Due due = followUps
                .open(theCase.id())
                .filter(task -> task.dueOn() != null)
                .map(task -> new Due(
                        java.util.Objects.requireNonNull(task.dueOn()),
                        page.t("casework.screening.followUp.task"),
                        null,
                        rule.rule(),
                        ConceptSource.casework(rule.source()),
                        null,
                        null,
                        false))
                .orElse(null);
        return new ScreeningPage.FollowUpRule(rule.rule(), ConceptSource.casework(rule.source()), due);
    }

    private List<ScreeningPage.Interview> sheets(IntakeConcept intake, Case theCase, Page page) {
        String focus = theCase.focusArea();
        return focus == null
                ? List.of()
                : intake.firstInterviewForms(focus).stream()
                        .map(form -> new ScreeningPage.Interview(
                                form.label().in(page.locale()),
                                "/cases/" + theCase.id() + "/screening/forms/" + form.key(),
                                interviews
                                        .latest(theCase.id(), form.key())
                                        .map(answers -> page.date(answers.savedOn()))
                                        .orElse(null)))
                        .toList();
    }

    private ScreeningPage.@Nullable Brief brief(Case theCase, Page page) {
        ShortCounselling brief = admission.shortCounselling(theCase);
        return brief == null || theCase.admitted()
                ? null
                : new ScreeningPage.Brief(
                        brief.said(page),
                        brief.outgrown(),
                        brief.concept().rule(),
                        ConceptSource.casework(brief.concept().source()));
    }

    /** Where a clearing team decides, it has asked already, by what the request said. */
    private static List<ScreeningPage.First> first(IntakeConcept intake, Page page) {
        return intake.clearing() != null
                ? List.of()
                : intake.priorityServices().stream()
                        .map(service -> new ScreeningPage.First(
                                service.label().in(page.locale()),
                                service.boundary(),
                                ConceptSource.intake(service.source())))
                        .toList();
    }

    static @Nullable String decided(IntakeConcept intake, Case theCase, Page page) {
        Case.Decision decision = theCase.decision();
        return decision == null
                ? null
                : intake.decision(decision.decision())
                        .map(found -> found.label().in(page.locale()))
                        .orElse(decision.decision());
    }

    private ScreeningPage.Printing printing(CaseFiles.Opened opened, Optional<Screening> latest, Page page) {
        return new ScreeningPage.Printing(
                "/cases/" + opened.theCase().id() + "/screening.pdf",
                paper.empty(opened.person(), latest.orElse(null)).stream()
                        .map(key -> page.t("casework.screening.paper." + key))
                        .toList(),
                paper.offer(opened.person(), page));
    }
}
