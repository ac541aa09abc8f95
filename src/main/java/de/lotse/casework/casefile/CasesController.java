package de.lotse.casework.casefile;

import de.lotse.casework.CaseworkConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Phase;
import de.lotse.webui.components.Ring;
import de.lotse.webui.components.Tab;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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
    private static final Set<Caseload.State> ATTENTION = EnumSet.of(
            Caseload.State.CONSENT_WITHDRAWN,
            Caseload.State.SOON_INACTIVE,
            Caseload.State.INACTIVE,
            Caseload.State.LAPSED);
    private final Caseload caseload;
    private final Concepts concepts;
    private final PersonWords words;

    CasesController(Caseload caseload, Concepts concepts, PersonWords words) {
        this.caseload = caseload;
        this.concepts = concepts;
        this.words = words;
    }

    @GetMapping("/cases")
    ModelAndView cases(@RequestParam(defaultValue = "open") String view, @ModelAttribute("page") Page page) {
        List<Caseload.Row> all = caseload.mine();
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        List<CasesPage.Line> lines = all.stream()
                .filter(row -> matches(row, view))
                .sorted(Comparator.comparing((Caseload.Row row) -> !ATTENTION.contains(row.state()))
                        .thenComparing(Caseload.Row::name))
                .map(row -> line(row, concept, page))
                .toList();
        return new ModelAndView("casework/casefile/cases")
                .addObject(
                        "view",
                        new CasesPage(
                                lead(all, concept, page),
                                views(all, view, page),
                                lines,
                                rule(concept),
                                concept.categories() != null,
                                all.isEmpty()));
    }

    private static boolean matches(Caseload.Row row, String view) {
        return switch (view) {
            case "closed" -> row.state() == Caseload.State.CLOSED;
            case "attention" -> ATTENTION.contains(row.state());
            default -> row.state() != Caseload.State.CLOSED;
        };
    }

    private static List<Tab> views(List<Caseload.Row> all, String current, Page page) {
        return java.util.stream.Stream.of("open", "attention", "closed")
                .map(view -> new Tab(
                        page.t("casework.cases.view." + view),
                        "/cases?view=" + view,
                        (int) all.stream().filter(row -> matches(row, view)).count(),
                        view.equals(current)))
                .toList();
    }

    private static String lead(List<Caseload.Row> all, CaseworkConcept concept, Page page) {
        long open = count(all, EnumSet.complementOf(EnumSet.of(Caseload.State.CLOSED)));
        return concept.activity() == null
                ? page.t("casework.cases.lead.plain", open)
                : page.t(
                        "casework.cases.lead",
                        open,
                        count(all, EnumSet.of(Caseload.State.ACTIVE, Caseload.State.SOON_INACTIVE)),
                        count(all, EnumSet.of(Caseload.State.SOON_INACTIVE)));
    }

    private static long count(List<Caseload.Row> all, Set<Caseload.State> states) {
        return all.stream().filter(row -> states.contains(row.state())).count();
    }

    private static @Nullable String rule(CaseworkConcept concept) {
        return concept.activity() == null
                ? null
                : concept.activity().rule() + " · " + concept.activity().source();
    }

    private CasesPage.Line line(Caseload.Row row, CaseworkConcept concept, Page page) {
        return new CasesPage.Line(
                "/cases/" + row.id(),
                row.name().sorted(),
                row.person().name().originalScript(),
                words.line(row.person(), page),
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
