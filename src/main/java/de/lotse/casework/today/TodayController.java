package de.lotse.casework.today;

import de.lotse.access.CurrentActor;
import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.Load;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DayPlan;
import de.lotse.casework.casefile.Drafts;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Members;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Gauge;
import de.lotse.webui.components.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What a worker sees in the morning; whoever runs no cases lands in her own first area. */
@Controller
@Transactional(readOnly = true)
public class TodayController {
    private final Caseload caseload;
    private final Deadlines deadlines;
    private final Drafts drafts;
    private final Concepts concepts;
    private final Members members;
    private final CurrentActor actor;

    TodayController(
            Caseload caseload,
            Deadlines deadlines,
            Drafts drafts,
            Concepts concepts,
            Members members,
            CurrentActor actor) {
        this.caseload = caseload;
        this.deadlines = deadlines;
        this.drafts = drafts;
        this.concepts = concepts;
        this.members = members;
        this.actor = actor;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem todayArea() {
            return new NavigationItem("today", "/", "CASE_WRITE", 10, "sun");
        }
    }

    /**
     * The page.
     *
     * @param withdrawn cases to be ended because consent was withdrawn
     * @param later what a source shows longer than four weeks ahead, e.g. a residence title that runs out
     * @param deputised what is due within four weeks in the cases of colleagues she stands in for
     * @param draft day and time of an unfinished contact
     * @param day today's appointments; null where no module keeps a calendar
     * @param own the worker's load; null where the concept or her share is unknown
     */
    public record TodayPage(
            String lead,
            List<Due> withdrawn,
            List<Due> late,
            List<Due> week,
            List<Due> month,
            List<Due> later,
            List<Due> deputised,
            @Nullable String draft,
            @Nullable Own own,
            DayPlan.@Nullable Day day,
            boolean none) {}

    /** The worker's load against the concept's guide value. */
    public record Own(Gauge gauge, String number, String label, String rule, Source source) {}

    @GetMapping("/")
    ModelAndView today(@ModelAttribute("page") Page page) {
        if (!page.viewer().may("CASE_WRITE")) {
            return new ModelAndView("redirect:"
                    + (page.navigation().isEmpty()
                            ? "/account"
                            : page.navigation().getFirst().href()));
        }
        List<Caseload.Row> cases = caseload.open();
        Deadlines.All due = deadlines.of(cases, caseload.deputised(), page);
        List<Due> all = due.own();
        LocalDate today = page.today();
        List<Due> late = between(all, LocalDate.MIN, today.minusDays(1));
        List<Due> week = between(all, today, today.plusDays(7));
        return new ModelAndView("casework/today/today")
                .addObject(
                        "view",
                        new TodayPage(
                                lead(late.size(), week.size(), page),
                                deadlines.toClose(cases, page),
                                late,
                                week,
                                between(all, today.plusDays(8), today.plusDays(28)),
                                between(all, today.plusDays(29), LocalDate.MAX),
                                between(due.deputised(), LocalDate.MIN, today.plusDays(28)),
                                drafts.find("contact")
                                        .map(draft -> page.date(LocalDate.ofInstant(
                                                draft.savedAt(), java.time.ZoneId.of("Europe/Berlin"))))
                                        .orElse(null),
                                own(cases, page),
                                deadlines.day(page),
                                cases.isEmpty()
                                        && all.isEmpty()
                                        && due.deputised().isEmpty()));
    }

    private static List<Due> between(List<Due> all, LocalDate from, LocalDate to) {
        return all.stream()
                .filter(due -> !due.day().isBefore(from) && !due.day().isAfter(to))
                .toList();
    }

    private static String lead(int late, int week, Page page) {
        return page.t(late == 0 ? "casework.today.lead.good" : "casework.today.lead.late", late, week);
    }

    private @Nullable Own own(List<Caseload.Row> cases, Page page) {
        BigDecimal fte = members.share(actor.get().account(), page.today()).orElse(null);
        CapacityConcept capacity = concepts.section(CapacityConcept.class);
        if (fte == null || capacity.model() == CapacityConcept.Model.NONE) {
            return null;
        }
        Load load = capacity.load(
                fte, counted(cases, capacity), CategoryScheme.ofAll(concepts.sections(CaseworkConcept.class)));
        BigDecimal to = load.to();
        if (to == null) {
            return null;
        }
        double from = load.from() == null ? to.doubleValue() : load.from().doubleValue();
        String unit = page.t("casework.today.load." + capacity.model());
        String said = page.t("casework.today.load.said", page.number(load.used()), page.number(to), unit);
        return new Own(
                new Gauge(load.used().doubleValue(), from, to.doubleValue(), said),
                page.number(load.used()),
                unit + " · " + page.t("casework.today.load." + load.light()),
                page.t("casework.today.load.rule", capacity.rule(), page.number(fte)),
                new Source(capacity.source().toString(), "/concept"));
    }

    private static CapacityConcept.Caseload counted(List<Caseload.Row> cases, CapacityConcept concept) {
        Map<String, Integer> byCategory = new HashMap<>();
        int active = 0;
        int shortOnes = 0;
        for (Caseload.Row row : cases) {
            if (row.state() != Caseload.State.ACTIVE && row.state() != Caseload.State.SOON_INACTIVE) {
                continue;
            }
            if (concept.countsShortApart() && "short_counselling".equals(row.decision())) {
                shortOnes++;
            } else {
                active++;
                if (row.category() != null) {
                    byCategory.merge(row.category(), 1, Integer::sum);
                }
            }
        }
        return new CapacityConcept.Caseload(active, shortOnes, byCategory);
    }
}
