package de.lotse.casework.visit;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.PlaceId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
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

/** Signing out before a visit. */
@Controller
@Transactional
class VisitController {
    static final String PREFIX = "casework.visit";
    /** How long a visit usually takes, to begin the form with. */
    private static final int USUAL_MINUTES = 105;

    private final VisitPages pages;
    private final GoOnVisit goOnVisit;
    private final Visits visits;
    private final Clock clock;

    VisitController(VisitPages pages, GoOnVisit goOnVisit, Visits visits, Clock clock) {
        this.pages = pages;
        this.goOnVisit = goOnVisit;
        this.visits = visits;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem visitsArea() {
            return new NavigationItem("visits", "/visits", "CASE_WRITE", 35, "walk");
        }
    }

    @GetMapping("/visits")
    ModelAndView visits(@RequestParam(name = "case") Optional<UUID> forCase, @ModelAttribute("page") Page page) {
        Optional<Visit> last = pages.last();
        Form form = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("case", forCase.orElse(null))
                .with("back", page.time(Times.quarterAfter(clock.instant(), USUAL_MINUTES)))
                .with("watcher", last.map(Visit::watcher).orElse(null))
                .with("phone", last.map(visit -> visit.details().phone()).orElse(null));
        return show(form, page);
    }

    @PostMapping("/visits")
    ModelAndView leave(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Visit visit = read(form);
        if (!form.hasErrors()) {
            refuse(form, goOnVisit.leave(visit));
        }
        return CaseForms.answer(form, () -> show(form, page), () -> {
            if (pages.unchecked(visit.place())) {
                Flash.warn(redirect, "casework.visit.left.unchecked");
                return new ModelAndView("redirect:/places/" + visit.place() + "/check");
            }
            Flash.good(redirect, "casework.visit.left");
            return new ModelAndView("redirect:/visits");
        });
    }

    private Visit read(Form form) {
        String place = form.require("place");
        UUID placeId = place.isEmpty() || place.equals("other") ? null : form.id("place");
        UUID theCase = form.id("case");
        LocalTime back = form.requireTime("back");
        Visit.Details details = new Visit.Details(
                theCase == null ? null : new CaseId(theCase),
                form.line("where", 200),
                form.require("phone", 40),
                form.line("company", 100));
        return new Visit(
                form.requireId("id"),
                visits.me(),
                new AccountId(form.requireId("watcher")),
                placeId == null ? null : new PlaceId(placeId),
                clock.instant(),
                Times.next(clock.instant(), back),
                details,
                null,
                null);
    }

    private static void refuse(Form form, GoOnVisit.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case ALREADY -> form.standsAlready();
            case ALREADY_OUT -> form.refuse("casework.visit.already");
            case BACK_IN_THE_PAST -> form.reject("back", "casework.visit.past");
            case NOWHERE -> form.reject("where", "casework.visit.nowhere");
            case NO_COLLEAGUE -> form.reject("watcher", "casework.visit.noColleague");
            case UNKNOWN -> throw new NotFound();
        }
    }

    private ModelAndView show(Form form, Page page) {
        return new ModelAndView("casework/visit/visits")
                .addObject("view", pages.page(page))
                .addObject("form", form);
    }
}
