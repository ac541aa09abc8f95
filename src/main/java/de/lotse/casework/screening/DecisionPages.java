package de.lotse.casework.screening;

import de.lotse.access.Colleagues;
import de.lotse.casework.AdmissionAssessment;
import de.lotse.casework.AdmissionAssessment.Finding;
import de.lotse.casework.AdmissionRule;
import de.lotse.casework.AdmissionRule.Criterion;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the intake decision together. */
@Component
class DecisionPages {
    private final AdmissionCheck admission;
    private final Screenings screenings;
    private final Reasons reasons;
    private final Concepts concepts;
    private final Colleagues colleagues;

    DecisionPages(
            AdmissionCheck admission,
            Screenings screenings,
            Reasons reasons,
            Concepts concepts,
            Colleagues colleagues) {
        this.admission = admission;
        this.screenings = screenings;
        this.reasons = reasons;
        this.concepts = concepts;
        this.colleagues = colleagues;
    }

    DecisionPage page(CaseFiles.Opened opened, Set<String> ticked, Page page) {
        Case theCase = opened.theCase();
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        AdmissionRule rule = intake.admissionRule();
        AdmissionAssessment assessment = admission.weigh(theCase, ticked);
        Set<String> shown = shownTwice(intake);
        List<Criterion> criteria = rule.criteria().stream()
                .filter(criterion -> !shown.contains(criterion.key()))
                .toList();
        return new DecisionPage(
                opened.head(),
                screenings.latest(theCase.id()).isPresent(),
                assessment.findings().stream()
                        .filter(finding -> criteria.contains(finding.criterion()))
                        .map(finding -> line(theCase, finding, page))
                        .toList(),
                criteria.stream()
                        .filter(criterion -> !Known.answers(criterion))
                        .map(criterion ->
                                new Choice(criterion.key(), criterion.label().in(page.locale()), criterion.rule()))
                        .toList(),
                rule.exclusions().stream()
                        .map(exclusion ->
                                new Choice(exclusion.key(), exclusion.label().in(page.locale()), exclusion.rule()))
                        .toList(),
                ofLevel(intake, theCase, IntakeConcept.AccessLevel::outcomes, page),
                ofLevel(intake, theCase, IntakeConcept.AccessLevel::complexities, page),
                intake.decisions().stream()
                        .map(decision ->
                                new Choice(decision.key(), decision.label().in(page.locale()), decision.rule()))
                        .toList(),
                concepts.section(CaseworkConcept.class).depths().stream()
                        .map(depth -> new Choice(depth.key(), depth.label().in(page.locale()), depth.definition()))
                        .toList(),
                word(intake, assessment.proposal(), page),
                !assessment.exclusions().isEmpty(),
                assessment.rule(),
                ConceptSource.intake(assessment.source()),
                decided(intake, theCase, page));
    }

    /** Criteria that are kinds of complexity of a level stand there and not a second time. */
    private static Set<String> shownTwice(IntakeConcept intake) {
        return intake.levels().stream()
                .flatMap(level -> level.complexities().stream())
                .map(IntakeConcept.Outcome::key)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<Choice> ofLevel(
            IntakeConcept intake,
            Case theCase,
            Function<IntakeConcept.AccessLevel, List<IntakeConcept.Outcome>> part,
            Page page) {
        return intake.levels().stream()
                .filter(level -> level.key().equals(theCase.level()))
                .flatMap(level -> part.apply(level).stream())
                .map(outcome -> new Choice(outcome.key(), outcome.label().in(page.locale()), outcome.rule()))
                .toList();
    }

    private DecisionPage.Line line(Case theCase, Finding finding, Page page) {
        return new DecisionPage.Line(
                finding.criterion().label().in(page.locale()), finding.met(), reasons.why(theCase, finding, page));
    }

    String word(IntakeConcept intake, String decision, Page page) {
        return intake.decision(decision)
                .map(found -> found.label().in(page.locale()))
                .orElseGet(() -> Optional.ofNullable(page.optional("casework.screening.decision." + decision))
                        .orElse(decision));
    }

    private DecisionPage.@Nullable Decided decided(IntakeConcept intake, Case theCase, Page page) {
        Case.Decision decision = theCase.decision();
        return decision == null
                ? null
                : new DecisionPage.Decided(
                        word(intake, decision.decision(), page),
                        word(intake, decision.proposed(), page),
                        concepts.section(CaseworkConcept.class).depths().stream()
                                .filter(depth -> depth.key().equals(decision.depth()))
                                .findFirst()
                                .map(depth -> depth.label().in(page.locale()))
                                .orElse(null),
                        colleagues.name(decision.by()).orElse("–"),
                        page.date(LocalDate.ofInstant(decision.at(), ZoneId.of("Europe/Berlin"))),
                        decision.reason());
    }
}
