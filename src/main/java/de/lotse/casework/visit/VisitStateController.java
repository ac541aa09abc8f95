package de.lotse.casework.visit;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
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

/**
 * One visit: being back, staying longer, and what the colleague does when somebody is missed. Only those two reach it, and coordination
 * while somebody is missed for long; once she is back, it reads there no more than that.
 */
@Controller
@Transactional
class VisitStateController {
    private final Visits visits;
    private final VisitPages pages;
    private final GoOnVisit goOnVisit;
    private final Colleagues colleagues;

    VisitStateController(Visits visits, VisitPages pages, GoOnVisit goOnVisit, Colleagues colleagues) {
        this.visits = visits;
        this.pages = pages;
        this.goOnVisit = goOnVisit;
        this.colleagues = colleagues;
    }

    /** What the page shows. */
    public record StatePage(VisitPage.Line visit, List<Said> notes) {}

    /** What was done. */
    public record Said(String text, String at, String by) {}

    @GetMapping("/visits/{visitId}")
    ModelAndView visit(@PathVariable UUID visitId, @ModelAttribute("page") Page page) {
        return show(visitId, Form.empty(VisitController.PREFIX).with("id", Uuids.next()), page);
    }

    @PostMapping("/visits/{visitId}/return")
    ModelAndView comeBack(@PathVariable UUID visitId, RedirectAttributes redirect) {
        known(goOnVisit.comeBack(visitId));
        Flash.good(redirect, "casework.visit.returned");
        return new ModelAndView("redirect:/");
    }

    @PostMapping("/visits/{visitId}/extension")
    ModelAndView postpone(
            @PathVariable UUID visitId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(VisitController.PREFIX, submitted);
        LocalTime until = form.requireTime("back");
        if (!form.hasErrors() && known(goOnVisit.postpone(visitId, until)) == GoOnVisit.Outcome.BACK_IN_THE_PAST) {
            form.reject("back", "casework.visit.past");
        }
        return CaseForms.answer(form, () -> show(visitId, form, page), () -> {
            Flash.good(redirect, "casework.visit.postponed");
            return new ModelAndView("redirect:/visits");
        });
    }

    @PostMapping("/visits/{visitId}/notes")
    ModelAndView note(
            @PathVariable UUID visitId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(VisitController.PREFIX, submitted);
        UUID id = form.requireId("id");
        String text = form.requireText("note", 2_000);
        boolean safe = form.checked("safe");
        if (!form.hasErrors() && known(goOnVisit.note(visitId, id, text, safe)) == GoOnVisit.Outcome.ALREADY) {
            form.standsAlready();
        }
        return CaseForms.answer(form, () -> show(visitId, form, page), () -> {
            Flash.good(redirect, safe ? "casework.visit.safe.done" : "casework.visit.note.kept");
            return new ModelAndView("redirect:/visits/" + visitId);
        });
    }

    private static GoOnVisit.Outcome known(GoOnVisit.Outcome outcome) {
        if (outcome == GoOnVisit.Outcome.UNKNOWN) {
            throw new NotFound();
        }
        return outcome;
    }

    private ModelAndView show(UUID visitId, Form form, Page page) {
        Visit visit = visits.find(visitId).orElseThrow(NotFound::new);
        StatePage view = new StatePage(pages.line(visit, page), visit.tells(visits.me()) ? said(visitId) : List.of());
        return new ModelAndView("casework/visit/visit").addObject("view", view).addObject("form", form);
    }

    private List<Said> said(UUID visitId) {
        return visits.notes(visitId).stream()
                .map(note -> new Said(
                        note.text(),
                        Times.time(note.at()),
                        colleagues.name(note.by()).orElse("–")))
                .toList();
    }
}
