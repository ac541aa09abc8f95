package de.lotse.casework.safety;

import de.lotse.casework.CaseSidePage;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** How safe talks with the people of a case are: assessing it, and noting that a consultation was broken off (CW-13). */
@Controller
@Transactional
class SafetyController {
    @Configuration(proxyBeanMethods = false)
    static class SidePage {
        @Bean
        CaseSidePage safetyPage() {
            return new CaseSidePage("casework.safety.title", "/safety", "shield", "CASE_WRITE", 20);
        }
    }

    private static final String BREAK_OFF = "/safety/break-off";
    private final CaseForms forms;
    private final SafetyPages pages;
    private final NoteSafety noteSafety;

    SafetyController(CaseForms forms, SafetyPages pages, NoteSafety noteSafety) {
        this.forms = forms;
        this.pages = pages;
        this.noteSafety = noteSafety;
    }

    @GetMapping("/cases/{caseId}/safety")
    ModelAndView safety(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return show(caseId, "safety", forms.begin(place(caseId, "/safety"), fresh(caseId, page)), page);
    }

    @GetMapping("/cases/{caseId}/safety/break-off")
    ModelAndView breakOff(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return show(caseId, "break-off", forms.begin(place(caseId, BREAK_OFF), fresh(caseId, page)), page);
    }

    @PostMapping("/cases/{caseId}/safety")
    ModelAndView assess(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        Form form = forms.read(place(caseId, "/safety"), SafetyForm.PREFIX, submitted);
        SafetyNote note = SafetyForm.assessment(form, theCase, pages.model());
        return note(note, form, "safety", page, redirect);
    }

    @PostMapping("/cases/{caseId}/safety/break-off")
    ModelAndView noteBreakOff(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        Form form = forms.read(place(caseId, BREAK_OFF), SafetyForm.PREFIX, submitted);
        SafetyNote note = SafetyForm.breakOff(form, theCase, pages.model());
        return note(note, form, "break-off", page, redirect);
    }

    private ModelAndView note(SafetyNote note, Form form, String template, Page page, RedirectAttributes redirect) {
        UUID caseId = note.caseId().value();
        if (!form.hasErrors()) {
            refuse(form, caseId, noteSafety.note(note), page);
        }
        String path = template.equals("safety") ? "/safety" : BREAK_OFF;
        return forms.answer(form, place(caseId, path), () -> show(caseId, template, form, page), () -> {
            Flash.good(redirect, note.warns() ? "casework.safety.saved" : "casework.safety.saved.clear");
            return new ModelAndView("redirect:/cases/" + caseId + "/safety");
        });
    }

    private void refuse(Form form, UUID caseId, NoteSafety.Outcome outcome, Page page) {
        switch (outcome) {
            case NoteSafety.Outcome.Noted _ -> {}
            case NoteSafety.Outcome.Already _ -> form.standsAlready();
            case NoteSafety.Outcome.Future _ -> form.reject("on", "casework.safety.future");
            case NoteSafety.Outcome.NothingObserved _ -> form.reject("observed", "casework.safety.observed.missing");
            case NoteSafety.Outcome.ConditionMissing _ -> form.reject("place", "casework.safety.condition.missing");
            case NoteSafety.Outcome.ReviewOutside outside ->
                form.reject("reviewOn", "casework.safety.review.outside", page.date(outside.last()));
            case NoteSafety.Outcome.ConsentWithdrawn withdrawn ->
                form.reject("person", "casework.stop.carried", withdrawn.name().full());
            case NoteSafety.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case NoteSafety.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    private static CaseForms.Place place(UUID caseId, String path) {
        return CaseForms.Place.of(caseId, path.substring(1).replace('/', '-'), path);
    }

    /**
     * What rules now is taken over, so that no condition is forgotten; what was seen is written anew. Where several people are in the case
     * nothing is taken over: the conditions for one must not fall upon another.
     */
    private Form fresh(UUID caseId, Page page) {
        Case theCase = forms.find(caseId);
        Optional<SafetyNote> standing = pages.standing(theCase);
        SafetyNote.Conditions conditions = standing.filter(
                        note -> theCase.participants().size() == 1)
                .map(SafetyNote::conditions)
                .orElse(SafetyNote.Conditions.NONE);
        return Form.empty(SafetyForm.PREFIX)
                .with("id", Uuids.next())
                .with("person", theCase.mainPerson())
                .with("on", page.today())
                .with("reviewOn", noteSafety.lastReview())
                .with(
                        "occasion",
                        standing.map(note -> note.overdue(page.today())
                                        ? SafetyNote.Occasion.REVIEW
                                        : SafetyNote.Occasion.CHANGE_OF_BEHAVIOUR)
                                .orElse(SafetyNote.Occasion.FIRST_CONSULTATION))
                .with("company", conditions.company() ? "yes" : null)
                .with("phone", conditions.phone() ? "yes" : null)
                .with("place", conditions.place())
                .with("further", conditions.further());
    }

    private ModelAndView show(UUID caseId, String template, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "safety", page);
        return new ModelAndView("casework/safety/" + template)
                .addObject("view", pages.page(opened, page))
                .addObject("form", form);
    }
}
