package de.lotse.casework.plan;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
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

/** One action goal: what was agreed, how it stood, how it stands now. */
@Controller
@Transactional
class GoalController {
    private static final String PREFIX = "casework.plan.progress";
    private final PlanPages pages;
    private final MoveGoal moveGoal;
    private final CaseForms forms;

    GoalController(PlanPages pages, MoveGoal moveGoal, CaseForms forms) {
        this.pages = pages;
        this.moveGoal = moveGoal;
        this.forms = forms;
    }

    @GetMapping("/cases/{caseId}/plan/goals/{goalId}")
    ModelAndView goal(@PathVariable UUID caseId, @PathVariable UUID goalId, @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("on", page.today());
        return show(caseId, goalId, forms.begin(place(caseId, goalId), form), page);
    }

    @PostMapping("/cases/{caseId}/plan/goals/{goalId}/progress")
    ModelAndView move(
            @PathVariable UUID caseId,
            @PathVariable UUID goalId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        CaseForms.Place place = place(caseId, goalId);
        Form form = forms.read(place, PREFIX, submitted);
        MoveGoal.Command command = new MoveGoal.Command(
                id,
                form.requireId("id"),
                goalId,
                form.requireChoice("state", Progress.State.class),
                form.requireDate("on"),
                form.text("note", 4_000));
        if (!form.hasErrors()) {
            note(caseId, form, moveGoal.move(command));
        }
        return forms.answer(form, place, () -> show(caseId, goalId, form, page), () -> {
            Flash.good(redirect, "casework.plan.progress.saved");
            return new ModelAndView("redirect:/cases/" + caseId + "/plan");
        });
    }

    private static CaseForms.Place place(UUID caseId, UUID goalId) {
        return CaseForms.Place.of(caseId, "goal-" + goalId, "/plan/goals/" + goalId);
    }

    private void note(UUID caseId, Form form, MoveGoal.Outcome outcome) {
        switch (outcome) {
            case MOVED -> {}
            case ALREADY -> form.standsAlready();
            case REASON_MISSING -> form.reject("note", "casework.plan.progress.why");
            case FUTURE -> form.reject("on", "casework.plan.future");
            case STOPPED -> forms.stopped(form, caseId);
            case UNKNOWN -> throw new NotFound();
        }
    }

    private ModelAndView show(UUID caseId, UUID goalId, Form form, Page page) {
        PlanPage.GoalView view = pages.goal(caseId, goalId, page);
        return new ModelAndView("casework/plan/goal")
                .addObject("view", view)
                .addObject("form", form.has("state") ? form : form.with("state", view.state()));
    }
}
