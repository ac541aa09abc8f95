package de.lotse.casework.visit;

import de.lotse.access.Colleagues;
import de.lotse.casework.OutreachSafety;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The checklist of a place before it is used for the first time; where the concept has none, the page does not exist. */
@Controller
@Transactional
class PlaceCheckController {
    private static final String PREFIX = "casework.visit.check";
    private final Places places;
    private final PlaceChecks checks;
    private final Concepts concepts;
    private final Colleagues colleagues;

    PlaceCheckController(Places places, PlaceChecks checks, Concepts concepts, Colleagues colleagues) {
        this.places = places;
        this.checks = checks;
        this.concepts = concepts;
        this.colleagues = colleagues;
    }

    /** What the page shows. */
    public record CheckPage(Place place, List<Asked> questions, String rule, Source source, List<Before> before) {}

    /** One question. @param name of its field */
    public record Asked(String name, String label, @Nullable String rule, List<Choice> answers) {}

    /** An earlier check. @param missing what was not fulfilled */
    public record Before(
            String day,
            String by,
            List<String> missing,
            @Nullable String note) {}

    @GetMapping("/places/{placeId}/check")
    ModelAndView check(@PathVariable UUID placeId, @ModelAttribute("page") Page page) {
        return show(placeId, Form.empty(PREFIX).with("id", Uuids.next()).with("on", page.today()), page);
    }

    @PostMapping("/places/{placeId}/check")
    ModelAndView keep(
            @PathVariable UUID placeId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Place place = place(placeId);
        List<String> met = new ArrayList<>();
        List<String> open = new ArrayList<>();
        rule().questions()
                .forEach(question -> (form.requireChoice("q-" + question.key(), List.of("yes", "no"))
                                        .equals("yes")
                                ? met
                                : open)
                        .add(question.key()));
        LocalDate on = form.requireDate("on");
        if (on.isAfter(page.today())) {
            form.reject("on", "casework.visit.check.future");
        }
        PlaceCheck check =
                new PlaceCheck(form.requireId("id"), place.id(), on, met, open, form.text("note", 2_000), null);
        if (!form.hasErrors() && !checks.keep(check)) {
            form.standsAlready();
        }
        return CaseForms.answer(form, () -> show(placeId, form, page), () -> {
            Flash.good(redirect, open.isEmpty() ? "casework.visit.check.good" : "casework.visit.check.kept");
            return new ModelAndView("redirect:/visits");
        });
    }

    private OutreachSafety.PlaceCheck rule() {
        return Optional.ofNullable(concepts.section(OutreachSafety.class).placeCheck())
                .orElseThrow(NotFound::new);
    }

    private Place place(UUID id) {
        return places.find(new PlaceId(id)).orElseThrow(NotFound::new);
    }

    private ModelAndView show(UUID placeId, Form form, Page page) {
        OutreachSafety.PlaceCheck rule = rule();
        Place place = place(placeId);
        List<Choice> answers = List.of(
                new Choice("yes", page.t("casework.visit.check.yes")),
                new Choice("no", page.t("casework.visit.check.no")));
        CheckPage view = new CheckPage(
                place,
                rule.questions().stream()
                        .map(question -> new Asked(
                                "q-" + question.key(), question.label().in(page.locale()), question.rule(), answers))
                        .toList(),
                rule.rule(),
                new Source(rule.source().toString(), "/concept#outreachSafety"),
                checks.of(place.id()).stream()
                        .map(check -> new Before(
                                page.date(check.on()),
                                colleagues
                                        .name(Objects.requireNonNull(check.by()))
                                        .orElse("–"),
                                labels(rule, check.open(), page),
                                check.note()))
                        .toList());
        return new ModelAndView("casework/visit/place-check")
                .addObject("view", view)
                .addObject("form", form);
    }

    private static List<String> labels(OutreachSafety.PlaceCheck rule, List<String> keys, Page page) {
        return rule.questions().stream()
                .filter(question -> keys.contains(question.key()))
                .map(question -> question.label().in(page.locale()))
                .toList();
    }
}
