package de.lotse.casework.plan;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.consent.PersonPapers;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages of the plan. */
@Component
class PlanPages {
    private final CaseFiles caseFiles;
    private final Plans plans;
    private final Concepts concepts;
    private final Colleagues colleagues;
    private final PersonPapers papers;

    PlanPages(CaseFiles caseFiles, Plans plans, Concepts concepts, Colleagues colleagues, PersonPapers papers) {
        this.caseFiles = caseFiles;
        this.plans = plans;
        this.concepts = concepts;
        this.colleagues = colleagues;
        this.papers = papers;
    }

    /** The tab. @param revision the one asked for; null for the one that applies */
    PlanPage show(UUID caseId, @Nullable Integer revision, Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "plan", page);
        CasePlans all = plans.of(opened.theCase().id());
        Plan shown = (revision == null ? all.current() : all.revision(revision)).orElse(null);
        if (revision != null && shown == null) {
            throw new NotFound();
        }
        boolean applies = shown != null && all.signed().filter(shown::equals).isPresent();
        Optional<Phase> phase = concepts.section(CaseworkConcept.class).phaseOf(Phase.Kind.PLAN);
        return new PlanPage(
                opened.head(),
                shown,
                shown == null ? null : GoalTrees.tree(shown, all, page),
                all.draft().filter(draft -> !draft.equals(shown)).isPresent(),
                applies,
                signedBy(shown),
                revisions(all, shown, page),
                phase.map(Phase::content).orElse(null),
                phase.map(found -> new Source(found.source().toString(), "/concept#casework"))
                        .orElse(null),
                papers.offer(opened.person(), page));
    }

    private @Nullable String signedBy(@Nullable Plan plan) {
        return plan == null || plan.signature() == null
                ? null
                : colleagues.name(plan.signature().by()).orElse("–");
    }

    private static List<PlanPage.Revision> revisions(CasePlans all, @Nullable Plan shown, Page page) {
        return all.revisions().stream()
                .map(plan -> new PlanPage.Revision(
                        plan.signature() == null
                                ? page.t("casework.plan.draft", plan.revision())
                                : page.t(
                                        "casework.plan.signed",
                                        plan.revision(),
                                        page.date(plan.signature().on())),
                        "/cases/" + plan.caseId() + "/plan?revision=" + plan.revision(),
                        plan.equals(shown)))
                .toList();
    }

    /** The form. */
    PlanPage.Edit edit(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "plan", page);
        CasePlans all = plans.of(opened.theCase().id());
        CaseworkConcept.LifeAreas areas =
                concepts.section(CaseworkConcept.class).lifeAreas();
        String worker = colleagues.name(opened.theCase().responsible()).orElse("");
        return new PlanPage.Edit(
                opened.head(),
                all.draft().map(Plan::revision).orElse(all.revisions().size() + 1),
                frames(form),
                areas.term().in(page.locale()),
                areas.areas().stream()
                        .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                        .toList(),
                Choice.of(page, "casework.plan.priority", Plan.Priority.class),
                List.of(
                        new Choice(opened.person().name().full(), page.t("casework.plan.responsible.client")),
                        new Choice(worker, page.t("casework.plan.responsible.worker"))));
    }

    private static List<PlanPage.Frame> frames(Form form) {
        return IntStream.rangeClosed(1, PlanForm.rows(form, "frame-"))
                .mapToObj(frame -> new PlanPage.Frame(
                        frame,
                        IntStream.rangeClosed(1, PlanForm.rows(form, "goal-"))
                                .filter(goal -> form.value("under-" + goal).equals(String.valueOf(frame)))
                                .boxed()
                                .toList()))
                .toList();
    }

    /** Signing the draft. @throws NotFound when there is none */
    PlanPage.Signing signing(UUID caseId, Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "plan", page);
        CasePlans all = plans.of(opened.theCase().id());
        Plan draft = all.draft().orElseThrow(NotFound::new);
        return new PlanPage.Signing(opened.head(), draft, GoalTrees.tree(draft, all, page));
    }

    /** One goal of the plan that applies. @throws NotFound when it has none such */
    PlanPage.GoalView goal(UUID caseId, UUID goalId, Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "plan", page);
        CasePlans all = plans.of(opened.theCase().id());
        Plan.ActionGoal goal = all.goal(goalId).orElseThrow(NotFound::new);
        String frame = all.signed().stream()
                .flatMap(plan -> plan.content().goals().stream())
                .filter(candidate -> candidate.goals().contains(goal))
                .map(Plan.FrameGoal::title)
                .findFirst()
                .orElse("");
        return new PlanPage.GoalView(
                opened.head(),
                frame,
                goal,
                all.state(goalId),
                all.history(goalId).stream()
                        .map(noted -> new PlanPage.Noted(
                                page.date(noted.on()),
                                noted.state(),
                                noted.note(),
                                colleagues.name(noted.by()).orElse("–")))
                        .toList(),
                Choice.of(page, "casework.plan.state", Progress.State.class));
    }
}
