package de.lotse.casework.screening;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.UrgentCases;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
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

/** The screening sheet of a case. */
@Controller
@Transactional
public class ScreeningController {
    private static final String URGENT = "urgent";
    private final CaseForms forms;
    private final SaveScreening saveScreening;
    private final Screenings screenings;
    private final ScreeningPages pages;
    private final Concepts concepts;
    private final Around around;

    ScreeningController(
            CaseForms forms,
            SaveScreening saveScreening,
            Screenings screenings,
            ScreeningPages pages,
            Concepts concepts,
            Around around) {
        this.forms = forms;
        this.saveScreening = saveScreening;
        this.screenings = screenings;
        this.pages = pages;
        this.concepts = concepts;
        this.around = around;
    }

    /** Whose word it was, and whether the case is urgent. */
    @org.springframework.stereotype.Component("screeningAround")
    record Around(Colleagues colleagues, UrgentCases urgent) {}

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab screeningTab() {
            return new CaseTab("screening", "/screening", 10);
        }
    }

    @GetMapping("/cases/{caseId}/screening")
    ModelAndView sheet(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "screening", page);
        Form form = ScreeningForm.of(screenings.latest(opened.theCase().id()), page.today());
        return show(opened, CaseAreas.begun(forms.begin(place(caseId), form), areas(opened.theCase())), page);
    }

    @PostMapping("/cases/{caseId}/screening")
    ModelAndView save(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        Form form = forms.read(place(caseId), ScreeningForm.PREFIX, submitted);
        SaveScreening.Command command = ScreeningForm.read(form, theCase.id(), areas(theCase), page.today());
        if (!form.hasErrors()) {
            form = noted(caseId, form, saveScreening.save(command), page);
        }
        if (!form.hasErrors() && form.checked(URGENT)) {
            around.urgent().note(command.id(), theCase.id(), command.talkOn());
        }
        Form shown = form;
        return forms.answer(
                shown, place(caseId), () -> show(forms.open(caseId, "screening", page), shown, page), () -> {
                    Flash.good(redirect, "casework.screening.saved");
                    return new ModelAndView("redirect:/cases/" + caseId + "/screening");
                });
    }

    private List<CaseworkConcept.Area> areas(Case theCase) {
        return CaseAreas.of(concepts.section(CaseworkConcept.class), theCase);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "screening", "/screening");
    }

    /** The form with what came of saving; overtaken, it is based on what the other one saved, told in the message. */
    private Form noted(UUID caseId, Form form, SaveScreening.Outcome outcome, Page page) {
        switch (outcome) {
            case SaveScreening.Outcome.Saved _ -> {}
            case SaveScreening.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case SaveScreening.Outcome.FollowUpTooLate late ->
                form.reject("followUpOn", "casework.screening.followUpOn.late", page.date(late.latest()));
            case SaveScreening.Outcome.Overtaken other -> {
                Form again = form.with("basedOn", other.latest()).with("id", Uuids.next());
                again.refuse(
                        "casework.screening.overtaken",
                        around.colleagues().name(other.by()).orElse("–"));
                return again;
            }
            case SaveScreening.Outcome.Unknown _ -> throw new NotFound();
        }
        return form;
    }

    private ModelAndView show(CaseFiles.Opened opened, Form form, Page page) {
        return new ModelAndView("casework/screening/screening")
                .addObject("view", pages.page(opened, page))
                .addObject(URGENT, around.urgent().of(opened.theCase(), page))
                .addObject("form", form);
    }
}
