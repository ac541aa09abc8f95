package de.lotse.casework.screening;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
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
    private final CaseFiles caseFiles;
    private final SaveScreening saveScreening;
    private final Screenings screenings;
    private final ScreeningPages pages;
    private final Concepts concepts;
    private final Colleagues colleagues;

    ScreeningController(
            CaseFiles caseFiles,
            SaveScreening saveScreening,
            Screenings screenings,
            ScreeningPages pages,
            Concepts concepts,
            Colleagues colleagues) {
        this.caseFiles = caseFiles;
        this.saveScreening = saveScreening;
        this.screenings = screenings;
        this.pages = pages;
        this.concepts = concepts;
        this.colleagues = colleagues;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab screeningTab() {
            return new CaseTab("screening", "/screening", 10);
        }
    }

    @GetMapping("/cases/{caseId}/screening")
    ModelAndView sheet(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "screening", page);
        return show(opened, ScreeningForm.of(screenings.latest(opened.theCase().id()), page.today()), page);
    }

    @PostMapping("/cases/{caseId}/screening")
    ModelAndView save(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = caseFiles.find(caseId);
        Form form = Form.of(ScreeningForm.PREFIX, submitted);
        SaveScreening.Command command = ScreeningForm.read(
                form, theCase.id(), CaseAreas.of(concepts.section(CaseworkConcept.class), theCase), page.today());
        if (form.hasErrors()) {
            return refused(caseId, form, page);
        }
        switch (saveScreening.save(command)) {
            case SaveScreening.Outcome.Saved _ -> {
                Flash.good(redirect, "casework.screening.saved");
                return new ModelAndView("redirect:/cases/" + caseId + "/screening");
            }
            case SaveScreening.Outcome.Closed _ -> form.refuse("casework.screening.closed");
            case SaveScreening.Outcome.FollowUpTooLate late ->
                form.reject("followUpOn", "casework.screening.followUpOn.late", page.date(late.latest()));
            case SaveScreening.Outcome.Overtaken other -> {
                String name = colleagues.name(other.by()).orElse("–");
                Form again = Form.of(ScreeningForm.PREFIX, submitted).with("basedOn", other.latest());
                again.refuse("casework.screening.overtaken", name);
                return refused(caseId, again, page);
            }
            case SaveScreening.Outcome.Unknown _ -> throw new NotFound();
        }
        return refused(caseId, form, page);
    }

    private ModelAndView refused(UUID caseId, Form form, Page page) {
        ModelAndView view = show(caseFiles.open(caseId, "screening", page), form, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(CaseFiles.Opened opened, Form form, Page page) {
        return new ModelAndView("casework/screening/screening")
                .addObject("view", pages.page(opened, page))
                .addObject("form", form);
    }
}
