package de.lotse.casework.overview;

import de.lotse.casework.CaseSidePage;
import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.assessment.NeedsProfiles;
import de.lotse.casework.assessment.Networks;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.Documentation;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.casework.contact.Journal;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.plan.GoalTrees;
import de.lotse.casework.plan.Plans;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.GoalTree;
import de.lotse.webui.components.NeedsProfile;
import de.lotse.webui.components.NetworkMap;
import de.lotse.webui.components.Phase;
import de.lotse.webui.components.Ring;
import de.lotse.webui.components.TimelineEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The overview of a case file. */
@Controller
@Transactional
public class OverviewController {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final CaseFiles caseFiles;
    private final Concepts concepts;
    private final Parts parts;

    OverviewController(CaseFiles caseFiles, Concepts concepts, Parts parts) {
        this.caseFiles = caseFiles;
        this.concepts = concepts;
        this.parts = parts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab overviewTab() {
            return new CaseTab("overview", "", 0);
        }
    }

    /** What the overview shows. @param days since the case was opened */
    public record OverviewPage(
            CaseHead head,
            Ring ring,
            long days,
            List<Next> next,
            List<TimelineEntry> contacts,
            @Nullable GoalTree goals,
            @Nullable NeedsProfile needs,
            @Nullable NetworkMap network,
            List<CaseSidePage> more,
            List<DocumentationCheck.Gap> gaps) {}

    /** Something to do. @param finish where it is settled; null where nothing may be written */
    public record Next(Due due, @Nullable String finish) {}

    @GetMapping("/cases/{caseId}")
    ModelAndView overview(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "overview", page);
        Case theCase = opened.theCase();
        return new ModelAndView("casework/overview/overview")
                .addObject(
                        "view",
                        new OverviewPage(
                                opened.head(),
                                ring(theCase, page),
                                ChronoUnit.DAYS.between(day(theCase.openedAt()), page.today()),
                                parts.next(theCase, page),
                                parts.journal().entries(opened, 5, "", page),
                                theCase.has(Plans.BEGUN)
                                        ? GoalTrees.current(parts.plans().of(theCase.id()), page)
                                        : null,
                                parts.needs().of(opened, page).orElse(null),
                                parts.networks().of(opened, page).orElse(null),
                                parts.more(page),
                                parts.documentation().gaps(theCase, page)));
    }

    /** What the phases show of themselves. */
    @Component
    record Parts(
            Tasks tasks,
            Journal journal,
            Plans plans,
            NeedsProfiles needs,
            Networks networks,
            Documentation documentation,
            ObjectProvider<CaseSidePage> sidePages) {
        List<CaseSidePage> more(Page page) {
            return sidePages.stream()
                    .filter(side ->
                            page.viewer().may(side.right()) && side.there().getAsBoolean())
                    .sorted(Comparator.comparingInt(CaseSidePage::order))
                    .toList();
        }

        List<Next> next(Case theCase, Page page) {
            boolean may = theCase.writable() && page.viewer().may("CASE_WRITE");
            return tasks.open(theCase.id()).stream()
                    .map(task -> new Next(
                            new Due(task.day(page), task.text(), null, task.said(page), null, null, null, false),
                            may ? "/cases/" + task.caseId() + "/tasks/" + task.id() + "/done?back=/cases/" : null))
                    .toList();
        }
    }

    private Ring ring(Case theCase, Page page) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        String current = theCase.currentPhase().phase();
        List<Phase> phases = concept.phases().stream()
                .map(phase -> phase(theCase, phase, current, page))
                .toList();
        LocalDate since = day(theCase.currentPhase().at());
        return new Ring(
                phases,
                concept.phase(current).label().in(page.locale()),
                page.t("casework.overview.since", ChronoUnit.DAYS.between(since, page.today())),
                cameFrom(theCase, concept));
    }

    private static Phase phase(Case theCase, CaseworkConcept.Phase phase, String current, Page page) {
        Optional<Case.PhaseEntry> entry = theCase.lastEntry(phase.key());
        boolean now = phase.key().equals(current);
        return new Phase(
                phase.label().in(page.locale()),
                now ? Phase.State.CURRENT : entry.isPresent() ? Phase.State.VISITED : Phase.State.OPEN,
                entry.map(found -> page.day(day(found.at())))
                        .map(date -> now ? page.t("casework.overview.from", date) : date)
                        .orElse(null),
                entry.map(Case.PhaseEntry::reason).orElse(null),
                null);
    }

    /** The place left for the current phase, when that was a step back. */
    private static @Nullable Integer cameFrom(Case theCase, CaseworkConcept concept) {
        int entries = theCase.phases().size();
        if (entries < 2) {
            return null;
        }
        int before =
                concept.place(concept.phase(theCase.phases().get(entries - 2).phase()));
        int now = concept.place(concept.phase(theCase.currentPhase().phase()));
        return before > now ? before - 1 : null;
    }

    private static LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, BERLIN);
    }
}
