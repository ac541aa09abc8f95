package de.lotse.casework.screening;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** The intake decision of a case. */
@Controller
@Transactional
public class DecisionController {
    private static final String PREFIX = "casework.screening.decide";
    private static final List<String> TICKS = List.of("ticked", "exclusions", "outcome", "complexities");
    private final CaseForms forms;
    private final DecideIntake decideIntake;
    private final DecisionPages pages;
    private final Interviews interviews;
    private final Concepts concepts;

    DecisionController(
            CaseForms forms, DecideIntake decideIntake, DecisionPages pages, Interviews interviews, Concepts concepts) {
        this.forms = forms;
        this.decideIntake = decideIntake;
        this.pages = pages;
        this.interviews = interviews;
        this.concepts = concepts;
    }

    @GetMapping("/cases/{caseId}/decision")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return show(caseId, forms.begin(place(caseId), start(forms.find(caseId))), page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "decision", "/decision");
    }

    /** The proposal for what is ticked now; nothing is kept. */
    @PostMapping("/cases/{caseId}/decision/proposal")
    ModelAndView propose(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page) {
        return show(caseId, forms.read(place(caseId), PREFIX, submitted), page);
    }

    @PostMapping("/cases/{caseId}/decision")
    ModelAndView decide(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseForms.Place place = place(caseId);
        Form form = forms.read(place, PREFIX, submitted);
        DecideIntake.Command command = read(form, new CaseId(caseId));
        if (!form.hasErrors()) {
            switch (decideIntake.decide(command)) {
                case DecideIntake.Outcome.Decided _ -> {}
                case DecideIntake.Outcome.Already _ -> form.standsAlready();
                case DecideIntake.Outcome.ReasonMissing missing ->
                    form.reject(
                            "reason",
                            "casework.screening.decide.reason.missing",
                            pages.word(concepts.section(IntakeConcept.class), missing.proposal(), page));
                case DecideIntake.Outcome.Stopped _ -> forms.stopped(form, caseId);
                case DecideIntake.Outcome.Unknown _ -> throw new NotFound();
            }
        }
        return forms.answer(form, place, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "casework.screening.decide.saved");
            return new ModelAndView("redirect:/cases/" + caseId + "/screening");
        });
    }

    private DecideIntake.Command read(Form form, CaseId caseId) {
        List<String> decisions = concepts.section(IntakeConcept.class).decisions().stream()
                .map(IntakeConcept.Decision::key)
                .toList();
        List<String> depths = concepts.section(CaseworkConcept.class).depths().stream()
                .map(CaseworkConcept.Depth::key)
                .toList();
        return new DecideIntake.Command(
                form.requireId("id"),
                caseId,
                ticked(form),
                form.requireChoice("decision", decisions),
                form.choice("depth", depths),
                form.text("reason", 5000));
    }

    private static Set<String> ticked(Form form) {
        Set<String> ticked = new HashSet<>();
        TICKS.forEach(name -> ticked.addAll(form.values(name)));
        ticked.remove("");
        return ticked;
    }

    /** Starts from the last decision's ticks, or from what the focus area's sheets already say. */
    private Form start(Case theCase) {
        Case.Decision last = theCase.decision();
        Set<String> ticks = last == null ? interviews.affirmed(theCase.id()) : Set.copyOf(last.criteriaMet());
        Form form = Form.empty(PREFIX).with("id", Uuids.next());
        for (String name : TICKS) {
            form = form.with(name, ticks);
        }
        return last == null ? form : form.with("depth", last.depth());
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "screening", page);
        return new ModelAndView("casework/screening/decision")
                .addObject("view", pages.page(opened, ticked(form), page))
                .addObject("form", form);
    }
}
