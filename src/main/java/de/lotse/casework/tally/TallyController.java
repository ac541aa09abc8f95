package de.lotse.casework.tally;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.consent.Tallies;
import de.lotse.people.CodeLists;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The anonymous count of talks. It offers only choices, so that no person can be written into it. */
@Controller
@Transactional
public class TallyController {
    private static final String PREFIX = "casework.tally";
    private final Tallies tallies;
    private final Concepts concepts;
    private final Towns towns;
    private final CodeLists lists;

    TallyController(Tallies tallies, Concepts concepts, Towns towns, CodeLists lists) {
        this.tallies = tallies;
        this.concepts = concepts;
        this.towns = towns;
        this.lists = lists;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem tallyArea() {
            return new NavigationItem("tally", "/tally", "TALLY_WRITE", 95, "hand");
        }
    }

    /** The form's choices and this year's counts. */
    public record TallyPage(
            List<Choice> kinds,
            List<Choice> lifeAreas,
            List<Choice> places,
            List<Choice> languages,
            int year,
            int talks,
            List<Count> counts) {}

    /** How many talks touched a life area. */
    public record Count(String lifeArea, int talks) {}

    @GetMapping("/tally")
    ModelAndView form(@ModelAttribute("page") Page page) {
        return show(Form.empty(PREFIX).with("id", Uuids.next()).with("on", page.today()), page);
    }

    @PostMapping("/tally")
    ModelAndView count(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Tallies.Talk talk = read(form, page);
        if (!form.hasErrors()
                && !tallies.count(talk)
                && tallies.find(talk.id()).filter(talk::equals).isEmpty()) {
            form.standsAlready();
        }
        return CaseForms.answer(form, () -> show(form, page), () -> {
            Flash.good(redirect, "casework.tally.counted");
            return new ModelAndView("redirect:/tally");
        });
    }

    private Tallies.Talk read(Form form, Page page) {
        UUID id = form.requireId("id");
        LocalDate on = form.requireDate("on");
        if (on.isAfter(page.today())) {
            form.reject("on", "consent.declaration.future");
        }
        return new Tallies.Talk(
                id,
                on,
                form.requireChoice("kind", values(kinds(page))),
                form.requireChoices("lifeAreas", values(lifeAreas(page))),
                form.choice("place", values(places())),
                form.choice("language", values(languages(page))));
    }

    private ModelAndView show(Form form, Page page) {
        LocalDate from = page.today().withDayOfYear(1);
        Map<String, Integer> counts = tallies.byLifeArea(from, page.today());
        return new ModelAndView("casework/tally/tally")
                .addObject(
                        "view",
                        new TallyPage(
                                kinds(page),
                                lifeAreas(page),
                                places(),
                                languages(page),
                                from.getYear(),
                                tallies.talks(from, page.today()),
                                lifeAreas(page).stream()
                                        .filter(area -> counts.containsKey(area.value()))
                                        .map(area -> new Count(area.label(), counts.getOrDefault(area.value(), 0)))
                                        .toList()))
                .addObject("form", form);
    }

    private List<Choice> kinds(Page page) {
        return concepts.section(CaseworkConcept.class).contactFormats().stream()
                .map(format -> new Choice(format.key(), format.label().in(page.locale())))
                .toList();
    }

    private List<Choice> lifeAreas(Page page) {
        return concepts.section(CaseworkConcept.class).lifeAreas().areas().stream()
                .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                .toList();
    }

    private List<Choice> places() {
        return towns.all().stream()
                .map(town -> new Choice(town.id().value(), town.name()))
                .toList();
    }

    private List<Choice> languages(Page page) {
        return lists.languages().stream()
                .map(entry -> new Choice(entry.code(), lists.languageName(entry.code(), page.locale())))
                .toList();
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }
}
