package de.lotse.casework.casefile;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseworkConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Phase;
import de.lotse.webui.components.Ring;
import de.lotse.webui.components.Tab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The caseload of the worker: everything that is hers, what needs her first. */
@Controller
@Transactional(readOnly = true)
class CasesController {
    private static final String ATTENTION_VIEW = "attention";
    private static final String CLOSED = "closed";
    private static final String DEPUTY = "deputy";
    private static final String TANDEM = "tandem";
    private static final Set<Caseload.State> ATTENTION = EnumSet.of(
            Caseload.State.CONSENT_WITHDRAWN,
            Caseload.State.SOON_INACTIVE,
            Caseload.State.INACTIVE,
            Caseload.State.LAPSED);
    private final Caseload caseload;
    private final Concepts concepts;
    private final PersonWords words;
    private final Colleagues colleagues;

    CasesController(Caseload caseload, Concepts concepts, PersonWords words, Colleagues colleagues) {
        this.caseload = caseload;
        this.concepts = concepts;
        this.words = words;
        this.colleagues = colleagues;
    }

    @GetMapping("/cases")
    ModelAndView cases(@RequestParam(defaultValue = "open") String view, @ModelAttribute("page") Page page) {
        List<Caseload.Row> open = caseload.open();
        int closed = caseload.count() - open.size();
        Caseload.Lent lent = caseload.lent();
        List<Caseload.Row> shown = switch (view) {
            case CLOSED -> caseload.closed();
            case DEPUTY -> lent.deputised();
            case TANDEM -> lent.shared();
            default -> open;
        };
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        List<CasesPage.Line> lines = shown.stream()
                .filter(row -> !view.equals(ATTENTION_VIEW) || needsAttention(row))
                .sorted(Comparator.comparing((Caseload.Row row) -> !needsAttention(row))
                        .thenComparing(Caseload.Row::name))
                .map(row -> line(row, under(row, view, page), concept, page))
                .toList();
        return new ModelAndView("casework/casefile/cases")
                .addObject(
                        "view",
                        new CasesPage(
                                lead(open, concept, page),
                                views(
                                        open,
                                        Map.of(
                                                DEPUTY,
                                                lent.deputised().size(),
                                                TANDEM,
                                                lent.shared().size()),
                                        closed,
                                        view,
                                        page),
                                lines,
                                rule(concept),
                                concept.categories() != null,
                                open.isEmpty()
                                        && closed == 0
                                        && lent.deputised().isEmpty()
                                        && lent.shared().isEmpty()));
    }

    private static boolean needsAttention(Caseload.Row row) {
        return ATTENTION.contains(row.state());
    }

    /** @param others how many cases of colleagues she works in, by view */
    private static List<Tab> views(
            List<Caseload.Row> open, Map<String, Integer> others, int closed, String current, Page page) {
        int attention =
                (int) open.stream().filter(CasesController::needsAttention).count();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab("open", open.size(), current, page));
        tabs.add(tab(ATTENTION_VIEW, attention, current, page));
        for (String view : List.of(DEPUTY, TANDEM)) {
            int count = others.getOrDefault(view, 0);
            if (count > 0 || current.equals(view)) {
                tabs.add(tab(view, count, current, page));
            }
        }
        tabs.add(tab(CLOSED, closed, current, page));
        return tabs;
    }

    private static Tab tab(String view, int count, String current, Page page) {
        return new Tab(page.t("casework.cases.view." + view), "/cases?view=" + view, count, view.equals(current));
    }

    private static String lead(List<Caseload.Row> open, CaseworkConcept concept, Page page) {
        return concept.activity() == null
                ? page.t("casework.cases.lead.plain", open.size())
                : page.t(
                        "casework.cases.lead",
                        open.size(),
                        count(open, EnumSet.of(Caseload.State.ACTIVE, Caseload.State.SOON_INACTIVE)),
                        count(open, EnumSet.of(Caseload.State.SOON_INACTIVE)));
    }

    private static long count(List<Caseload.Row> open, Set<Caseload.State> states) {
        return open.stream().filter(row -> states.contains(row.state())).count();
    }

    private static @Nullable String rule(CaseworkConcept concept) {
        return concept.activity() == null
                ? null
                : concept.activity().rule() + " · " + concept.activity().source();
    }

    /** Of a case she stands in for or shares, whose it is. */
    private String under(Caseload.Row row, String view, Page page) {
        String line = words.line(row.person(), page);
        return view.equals(DEPUTY) || view.equals(TANDEM)
                ? page.t(
                        "casework.cases." + view,
                        colleagues.name(row.responsible()).orElse("–"),
                        line)
                : line;
    }

    private CasesPage.Line line(Caseload.Row row, String under, CaseworkConcept concept, Page page) {
        return new CasesPage.Line(
                "/cases/" + row.id(),
                row.name().sorted(),
                row.person().name().originalScript(),
                under,
                ring(row, concept),
                concept.phases().stream()
                        .filter(phase -> phase.key().equals(row.phase()))
                        .map(phase -> phase.label().in(page.locale()))
                        .findFirst()
                        .orElse(row.phase()),
                row.category(),
                row.lastContact(),
                row.nextStep(),
                row.state(),
                row.activeUntil());
    }

    private static Ring ring(Caseload.Row row, CaseworkConcept concept) {
        List<Phase> phases = IntStream.rangeClosed(1, concept.phases().size())
                .mapToObj(place -> new Phase(
                        "",
                        place == row.place()
                                ? Phase.State.CURRENT
                                : place < row.place() ? Phase.State.VISITED : Phase.State.OPEN,
                        null,
                        null,
                        null))
                .toList();
        return new Ring(phases, "", null, null);
    }
}
