package de.lotse.casework.assessment;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.casework.screening.CaseAreas;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The assessments of a case: what is seen now, how it changed, and the form for the next. */
@Controller
@Transactional
public class AssessmentController {
    private final CaseForms forms;
    private final SaveAssessment saveAssessment;
    private final Assessments assessments;
    private final AssessmentPages pages;
    private final Concepts concepts;
    private final Colleagues colleagues;

    AssessmentController(
            CaseForms forms,
            SaveAssessment saveAssessment,
            Assessments assessments,
            AssessmentPages pages,
            Concepts concepts,
            Colleagues colleagues) {
        this.forms = forms;
        this.saveAssessment = saveAssessment;
        this.assessments = assessments;
        this.pages = pages;
        this.concepts = concepts;
        this.colleagues = colleagues;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTrace assessmentTrace() {
            return Assessments.TAKEN;
        }

        @Bean
        CaseTrace networkTrace() {
            return NetworkMembers.NAMED;
        }

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
                .addObject("view", pages.overview(forms.open(caseId, "assessment", page), before, now, page))
                .addObject(
                        "form",
                        Form.empty(AssessmentForm.PREFIX).with("before", before).with("now", now));
    }

    @GetMapping("/cases/{caseId}/assessment/new")
    ModelAndView begin(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Assessment last = assessments.latest(new CaseId(caseId)).orElse(null);
        return begun(caseId, place(caseId), AssessmentForm.begin(last, page.today()), page);
    }

    @GetMapping("/cases/{caseId}/assessment/{assessmentId}/edit")
    ModelAndView edit(@PathVariable UUID caseId, @PathVariable UUID assessmentId, @ModelAttribute("page") Page page) {
        Assessment known = assessments
                .latest(new CaseId(caseId))
                .filter(latest -> latest.id().equals(assessmentId))
                .orElseThrow(NotFound::new);
        return begun(caseId, place(caseId, known.id()), AssessmentForm.continued(known), page);
    }

    @PostMapping("/cases/{caseId}/assessment")
    ModelAndView save(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        Form sent = Form.of(AssessmentForm.PREFIX, submitted);
        UUID known = sent.value("basedOn").isEmpty() ? null : sent.id("assessment");
        CaseForms.Place place = known == null ? place(caseId) : place(caseId, known);
        Form form = forms.read(place, AssessmentForm.PREFIX, submitted);
        SaveAssessment.Command command = AssessmentForm.read(form, theCase.id(), areas(theCase), page.today());
        if (!form.hasErrors()) {
            form = noted(caseId, form, saveAssessment.save(command));
        }
        Form shown = form;
        return forms.answer(shown, place, () -> show(caseId, shown, page), () -> {
            Flash.good(redirect, "casework.assessment.saved");
            return new ModelAndView("redirect:/cases/" + caseId + "/assessment");
        });
    }

    private ModelAndView begun(UUID caseId, CaseForms.Place place, Form fresh, Page page) {
        List<CaseworkConcept.Area> asked = areas(forms.find(caseId));
        return show(caseId, CaseAreas.begun(forms.begin(place, fresh), asked), page);
    }

    private List<CaseworkConcept.Area> areas(Case theCase) {
        return CaseAreas.of(concepts.section(CaseworkConcept.class), theCase);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "assessment", "/assessment/new");
    }

    private static CaseForms.Place place(UUID caseId, UUID known) {
        return CaseForms.Place.of(caseId, "assessment-" + known, "/assessment/" + known + "/edit");
    }

    /** The form with what came of saving; overtaken, it is based on what the other one saved, told in the message. */
    private Form noted(UUID caseId, Form form, SaveAssessment.Outcome outcome) {
        switch (outcome) {
            case SaveAssessment.Outcome.Saved _ -> {}
            case SaveAssessment.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case SaveAssessment.Outcome.Overtaken other -> {
                Form again = form.with("basedOn", other.latest()).with("id", Uuids.next());
                again.refuse(
                        "casework.assessment.overtaken",
                        colleagues.name(other.by()).orElse("–"));
                return again;
            }
            case SaveAssessment.Outcome.Unknown _ -> throw new NotFound();
        }
        return form;
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        return new ModelAndView("casework/assessment/assessment-edit")
                .addObject("view", pages.edit(forms.open(caseId, "assessment", page), page))
                .addObject("form", form);
    }
}
