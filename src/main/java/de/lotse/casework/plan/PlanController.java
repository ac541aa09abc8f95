package de.lotse.casework.plan;

import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
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

/** The tab of the plan and the form that changes its draft. */
@Controller
@Transactional
class PlanController {
    private final PlanPages pages;
    private final Plans plans;
    private final SavePlan savePlan;
    private final CaseForms forms;
    private final Concepts concepts;

    PlanController(PlanPages pages, Plans plans, SavePlan savePlan, CaseForms forms, Concepts concepts) {
        this.pages = pages;
        this.plans = plans;
        this.savePlan = savePlan;
        this.forms = forms;
        this.concepts = concepts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTrace planTrace() {
            return Plans.BEGUN;
        }

        @Bean
        CaseTab planTab() {
            return new CaseTab("plan", "/plan", 40);
        }
    }

    @GetMapping("/cases/{caseId}/plan")
    ModelAndView plan(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable Integer revision,
            @ModelAttribute("page") Page page) {
        return new ModelAndView("casework/plan/plan").addObject("view", pages.show(caseId, revision, page));
    }

    @GetMapping("/cases/{caseId}/plan/edit")
    ModelAndView edit(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Case theCase = forms.find(caseId);
        if (!theCase.writable()) {
            // The head of the tab says why and what is still possible.
            return new ModelAndView("redirect:/cases/" + caseId + "/plan");
        }
        CasePlans all = plans.of(theCase.id());
        Form form = all.draft()
                .map(draft -> PlanForm.of(draft.id(), draft.version(), draft.content()))
                .orElseGet(() -> PlanForm.of(
                        Uuids.next(), 0, all.signed().map(Plan::content).orElse(Plan.Content.BLANK)));
        return form(caseId, forms.begin(place(caseId), form), page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "plan", "/plan/edit");
    }

    @PostMapping("/cases/{caseId}/plan")
    ModelAndView save(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = forms.read(place(caseId), PlanForm.PREFIX, submitted);
        if (form.has("more")) {
            return form(caseId, more(form), page);
        }
        SavePlan.Command command = new SavePlan.Command(
                id,
                form.requireId("id"),
                form.requireInteger("version", 0, Integer.MAX_VALUE),
                PlanForm.read(form, concepts.section(CaseworkConcept.class)));
        if (form.hasErrors()) {
            return CaseForms.refused(form(caseId, form, page));
        }
        SavePlan.Outcome outcome = savePlan.save(command);
        if (outcome instanceof SavePlan.Outcome.Changed(Plan current)) {
            return overtaken(caseId, form, current, page);
        }
        note(caseId, form, outcome);
        return forms.answer(form, place(caseId), () -> form(caseId, form, page), () -> {
            Flash.good(redirect, "casework.plan.saved");
            return new ModelAndView(
                    "redirect:/cases/" + caseId + (form.has("then", "sign") ? "/plan/signature" : "/plan"));
        });
    }

    private void note(UUID caseId, Form form, SavePlan.Outcome outcome) {
        switch (outcome) {
            case SavePlan.Outcome.Saved _, SavePlan.Outcome.Changed _ -> {}
            case SavePlan.Outcome.Frozen _ -> form.refuse("casework.plan.frozen");
            case SavePlan.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case SavePlan.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    /** What was typed stays; saving again carries the version of the other one, told in the message. */
    private ModelAndView overtaken(UUID caseId, Form form, Plan current, Page page) {
        Form again = form.with("id", current.id()).with("version", current.version());
        again.refuse("casework.plan.changed");
        ModelAndView view = form(caseId, again, page);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    /** One more row, without saving: "frame", or the number of the frame goal that gets an action goal. */
    private static Form more(Form form) {
        String wanted = form.value("more");
        return wanted.matches("[1-9]\\d{0,2}")
                ? PlanForm.withGoal(form, Integer.parseInt(wanted))
                : PlanForm.withFrame(form);
    }

    private ModelAndView form(UUID caseId, Form form, Page page) {
        return new ModelAndView("casework/plan/plan-edit")
                .addObject("view", pages.edit(caseId, form, page))
                .addObject("form", form);
    }
}
