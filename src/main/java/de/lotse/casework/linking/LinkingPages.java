package de.lotse.casework.linking;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.MissingRelease;
import de.lotse.casework.plan.CasePlans;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Plans;
import de.lotse.casework.screening.CaseAreas;
import de.lotse.consent.Disclosures;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages that show linkages. */
@Component
class LinkingPages {
    private final CaseFiles caseFiles;
    private final Plans plans;
    private final Linkages linkages;
    private final Concepts concepts;
    private final Colleagues colleagues;
    private final CooperationPages cooperations;

    LinkingPages(
            CaseFiles caseFiles,
            Plans plans,
            Linkages linkages,
            Concepts concepts,
            Colleagues colleagues,
            CooperationPages cooperations) {
        this.caseFiles = caseFiles;
        this.plans = plans;
        this.linkages = linkages;
        this.concepts = concepts;
        this.colleagues = colleagues;
        this.cooperations = cooperations;
    }

    /** The tab. */
    LinkingPage show(UUID caseId, Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "linking", page);
        CasePlans plan = plans.of(opened.theCase().id());
        List<Linkage> all = linkages.of(opened.theCase().id());
        List<LinkingPage.Group> groups = new ArrayList<>();
        goals(plan).forEach(goal -> groups.add(group(caseId, goal, all, page)));
        List<Linkage> others = all.stream()
                .filter(linkage -> goals(plan).noneMatch(goal -> goal.id().equals(linkage.goal())))
                .toList();
        if (!others.isEmpty() || groups.isEmpty()) {
            groups.add(new LinkingPage.Group(
                    page.t("casework.linking.noGoal"), lines(others, page), "/cases/" + caseId + "/linking/new"));
        }
        Optional<Phase> phase = concepts.section(CaseworkConcept.class).phaseOf(Phase.Kind.LINKING);
        return new LinkingPage(
                opened.head(),
                groups,
                plan.signed().isPresent(),
                phase.map(Phase::content).orElse(null),
                phase.map(found -> new Source(found.source().toString(), "/concept#casework"))
                        .orElse(null),
                cooperations.panel(opened, page));
    }

    static Stream<Plan.ActionGoal> goals(CasePlans plan) {
        return plan.signed().stream().flatMap(signed -> signed.content().actionGoals());
    }

    private static LinkingPage.Group group(UUID caseId, Plan.ActionGoal goal, List<Linkage> all, Page page) {
        return new LinkingPage.Group(
                goal.title(),
                lines(
                        all.stream()
                                .filter(linkage -> goal.id().equals(linkage.goal()))
                                .toList(),
                        page),
                "/cases/" + caseId + "/linking/new?goal=" + goal.id());
    }

    private static List<LinkingPage.Line> lines(List<Linkage> linkages, Page page) {
        return linkages.stream()
                .map(linkage -> new LinkingPage.Line(
                        linkage.name(),
                        linkage.provider(),
                        "/cases/" + linkage.caseId() + "/linking/" + linkage.id(),
                        linkage.state(),
                        page.date(linkage.history().getFirst().on()),
                        why(linkage.history().getFirst(), page)))
                .toList();
    }

    private static @Nullable String why(Linkage.Happened last, Page page) {
        String failure = last.failure() == null ? null : page.t("casework.linking.failure." + last.failure());
        if (failure == null || last.note() == null) {
            return failure == null ? last.note() : failure;
        }
        return failure + ": " + last.note();
    }

    /** One linkage. @throws NotFound when the case has none such */
    LinkingPage.Detail detail(
            UUID caseId,
            UUID linkageId,
            Disclosures.Outcome.@Nullable ReleaseMissing missing,
            List<Choice> about,
            Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "linking", page);
        Linkage linkage = linkages.find(opened.theCase().id(), linkageId).orElseThrow(NotFound::new);
        String goal = goals(plans.of(opened.theCase().id()))
                .filter(candidate -> Objects.equals(candidate.id(), linkage.goal()))
                .map(Plan.ActionGoal::title)
                .findFirst()
                .orElse(null);
        return new LinkingPage.Detail(
                opened.head(),
                linkage,
                goal,
                linkage.history().stream()
                        .map(noted -> new LinkingPage.Noted(
                                page.date(noted.on()),
                                noted.state(),
                                noted.failure(),
                                noted.note(),
                                colleagues.name(noted.by()).orElse("–")))
                        .toList(),
                Choice.of(page, "casework.linking.state", Linkage.State.class),
                CaseAreas.of(concepts.section(CaseworkConcept.class), opened.theCase()).stream()
                        .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                        .toList(),
                about,
                cooperations.immigration(linkage.recipient()),
                missing == null ? null : MissingRelease.href(opened.theCase(), missing));
    }

    /** What data can be about. */
    List<String> topics(Case theCase) {
        return CaseAreas.of(concepts.section(CaseworkConcept.class), theCase).stream()
                .map(CaseworkConcept.Area::key)
                .toList();
    }

    /** The topics in words; everything where none is named. */
    String words(List<String> keys, Page page) {
        CaseworkConcept.LifeAreas areas =
                concepts.section(CaseworkConcept.class).lifeAreas();
        return keys.isEmpty()
                ? page.t("casework.release.allTopics")
                : keys.stream()
                        .flatMap(key -> areas.find(key).stream())
                        .map(area -> area.label().in(page.locale()))
                        .collect(Collectors.joining(", "));
    }
}
