package de.lotse.casework.plan;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
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

/** Client and worker sign the draft, on the screen or on paper. */
@Controller
@Transactional
class SignatureController {
    private static final String PREFIX = "casework.plan.sign";
    private final PlanPages pages;
    private final SignPlan signPlan;
    private final CaseForms forms;

    SignatureController(PlanPages pages, SignPlan signPlan, CaseForms forms) {
        this.pages = pages;
        this.signPlan = signPlan;
        this.forms = forms;
    }

    @GetMapping("/cases/{caseId}/plan/signature")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX).with("on", page.today()).with("how", Plan.Signature.How.PAPER);
        return show(caseId, form, page);
    }

    @PostMapping("/cases/{caseId}/plan/signature")
    ModelAndView sign(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        SignPlan.Command command = new SignPlan.Command(
                id,
                form.requireId("plan"),
                form.requireDate("on"),
                form.requireChoice("how", Plan.Signature.How.class),
                form.signature("client"),
                form.signature("worker"));
        SignPlan.Outcome outcome = form.hasErrors() ? SignPlan.Outcome.NO_GOALS : signPlan.sign(command);
        if (!form.hasErrors()) {
            note(caseId, form, outcome);
        }
        if (form.hasErrors()) {
            return CaseForms.refused(show(caseId, form, page));
        }
        Flash.good(redirect, "casework.plan.sign.done");
        return new ModelAndView("redirect:/cases/" + caseId + "/plan");
    }

    private void note(UUID caseId, Form form, SignPlan.Outcome outcome) {
        switch (outcome) {
            case SIGNED, ALREADY_SIGNED -> {}
            case NO_GOALS -> form.refuse("casework.plan.sign.noGoals");
            case SIGNATURE_MISSING ->
                form.reject(form.value("client").isEmpty() ? "client" : "worker", "casework.plan.sign.missing");
            case FUTURE -> form.reject("on", "casework.plan.future");
            case STOPPED -> forms.stopped(form, caseId);
            case UNKNOWN -> throw new NotFound();
        }
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        PlanPage.Signing view = pages.signing(caseId, page);
        return new ModelAndView("casework/plan/signature")
                .addObject("view", view)
                .addObject(
                        "form",
                        form.has("plan") ? form : form.with("plan", view.plan().id()));
    }
}
