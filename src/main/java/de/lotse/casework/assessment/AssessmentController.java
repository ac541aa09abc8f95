package de.lotse.casework.assessment;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.screening.CaseAreas;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The assessments of a case: what is seen now, how it changed, and the form for the next. */
@Controller
@Transactional
public class AssessmentController {
    private final CaseFiles caseFiles;
    private final SaveAssessment saveAssessment;
    private final Assessments assessments;
    private final AssessmentPages pages;
    private final Concepts concepts;
    private final Colleagues colleagues;

    AssessmentController(
            CaseFiles caseFiles,
            SaveAssessment saveAssessment,
            Assessments assessments,
            AssessmentPages pages,
            Concepts concepts,
            Colleagues colleagues) {
        this.caseFiles = caseFiles;
        this.saveAssessment = saveAssessment;
        this.assessments = assessments;
        this.pages = pages;
        this.concepts = concepts;
        this.colleagues = colleagues;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab assessmentTab() {
            return new CaseTab("assessment", "/assessment", 20);
        }
    }

    @GetMapping("/cases/{caseId}/assessment")
    ModelAndView overview(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(required = false) @Nullable UUID now,
            @ModelAttribute("page") Page page) {
        return new ModelAndView("casework/assessment/assessment")
                .addObject("view", pages.overview(caseFiles.open(caseId, "assessment", page), before, now, page))
                .addObject(
                        "form",
                        Form.empty(AssessmentForm.PREFIX).with("before", before).with("now", now));
    }

    @GetMapping("/cases/{caseId}/assessment/new")
    ModelAndView begin(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Assessment last = assessments.latest(new CaseId(caseId)).orElse(null);
        return show(caseId, AssessmentForm.begin(last, page.today()), page);
    }

    @GetMapping("/cases/{caseId}/assessment/{assessmentId}/edit")
    ModelAndView edit(@PathVariable UUID caseId, @PathVariable UUID assessmentId, @ModelAttribute("page") Page page) {
        Assessment known = assessments
                .latest(new CaseId(caseId))
                .filter(latest -> latest.id().equals(assessmentId))
                .orElseThrow(NotFound::new);
        return show(caseId, AssessmentForm.continued(known), page);
    }

    @PostMapping("/cases/{caseId}/assessment")
    ModelAndView save(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = caseFiles.find(caseId);
        Form form = Form.of(AssessmentForm.PREFIX, submitted);
        SaveAssessment.Command command = AssessmentForm.read(
                form, theCase.id(), CaseAreas.of(concepts.section(CaseworkConcept.class), theCase), page.today());
        if (form.hasErrors()) {
            return refused(caseId, form, page);
        }
        switch (saveAssessment.save(command)) {
            case SaveAssessment.Outcome.Saved _ -> {
                Flash.good(redirect, "casework.assessment.saved");
                return new ModelAndView("redirect:/cases/" + caseId + "/assessment");
            }
            case SaveAssessment.Outcome.Closed _ -> form.refuse("casework.assessment.closed");
            case SaveAssessment.Outcome.Overtaken other -> {
                String name = colleagues.name(other.by()).orElse("–");
                Form again = Form.of(AssessmentForm.PREFIX, submitted).with("basedOn", other.latest());
                again.refuse("casework.assessment.overtaken", name);
                return refused(caseId, again, page);
            }
            case SaveAssessment.Outcome.Unknown _ -> throw new NotFound();
        }
        return refused(caseId, form, page);
    }

    private ModelAndView refused(UUID caseId, Form form, Page page) {
        ModelAndView view = show(caseId, form, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        return new ModelAndView("casework/assessment/assessment-edit")
                .addObject("view", pages.edit(caseFiles.open(caseId, "assessment", page), page))
                .addObject("form", form);
    }
}
