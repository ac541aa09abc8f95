package de.lotse.intake.referral;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.people.CodeLists;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Wer ist zuständig?": for whoever has somebody standing before her who does not live here (ORG-06). */
@Controller
@Transactional(readOnly = true)
class ResponsibleController {
    private final Responsible responsible;
    private final Towns towns;
    private final Concepts concepts;
    private final ConceptRules rules;
    private final CodeLists lists;

    ResponsibleController(
            Responsible responsible, Towns towns, Concepts concepts, ConceptRules rules, CodeLists lists) {
        this.responsible = responsible;
        this.towns = towns;
        this.concepts = concepts;
        this.rules = rules;
        this.lists = lists;
    }

    /** The page. @param desks empty until a town is chosen; @param rule how the concept wants it, if it says so */
    record ResponsiblePage(
            List<Choice> towns,
            List<Choice> focusAreas,
            List<DeskLine> desks,
            boolean asked,
            ConceptRules.@Nullable Shown rule) {}

    /** An office with its workers. */
    record DeskLine(
            String kind,
            String name,
            @Nullable String focus,
            @Nullable String source,
            List<WorkerLine> workers) {}

    /** A worker with the way to pass somebody on to her. */
    record WorkerLine(
            String name,
            @Nullable String languages,
            @Nullable String place,
            String href) {}

    @GetMapping("/responsible")
    ModelAndView responsible(@RequestParam MultiValueMap<String, String> submitted, @ModelAttribute("page") Page page) {
        if (!concepts.section(IntakeConcept.class).reachesWorkers()) {
            throw new NotFound();
        }
        Form form = Form.of("intake.responsible", submitted);
        List<Choice> known = towns.all().stream()
                .map(town -> new Choice(town.id().value(), town.name()))
                .toList();
        String town = known.size() == 1
                ? known.getFirst().value()
                : form.choice("town", known.stream().map(Choice::value).toList());
        List<Choice> areas = concepts.section(IntakeConcept.class).focusAreas().stream()
                .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                .toList();
        String area = form.choice("focusArea", areas.stream().map(Choice::value).toList());
        boolean asked = town != null;
        List<DeskLine> desks = town == null
                ? List.of()
                : responsible.of(town, area).stream()
                        .map(desk -> line(desk, town, areas, page))
                        .toList();
        ConceptRules.Shown rule =
                rules.shown("handover", "network_forwarding", page).orElse(null);
        return new ModelAndView("intake/referral/responsible")
                .addObject("view", new ResponsiblePage(known, areas, desks, asked, rule))
                .addObject("form", form);
    }

    private DeskLine line(Responsible.Desk desk, String town, List<Choice> areas, Page page) {
        String focus = desk.office().focus();
        return new DeskLine(
                page.t("intake.responsible.kind." + desk.office().kind()),
                desk.office().name(),
                areas.stream()
                        .filter(area -> area.value().equals(focus))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(focus),
                desk.office().source(),
                desk.workers().stream().map(one -> line(one, town, page)).toList());
    }

    private WorkerLine line(Responsible.Worker worker, String town, Page page) {
        de.lotse.tenancy.Place place = worker.place();
        String languages = worker.languages().stream()
                .map(code -> lists.languageName(code, page.locale()))
                .collect(Collectors.joining(", "));
        return new WorkerLine(
                worker.name(),
                languages.isEmpty() ? null : languages,
                place == null ? null : place.opening() == null ? place.name() : place.name() + " · " + place.opening(),
                "/referrals/new?town=" + town + "&to=" + worker.account());
    }
}
