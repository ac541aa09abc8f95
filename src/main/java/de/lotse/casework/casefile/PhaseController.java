package de.lotse.casework.casefile;

import de.lotse.casework.CaseworkConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
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

/** Moving a case to another phase; going back is normal and asks why. */
@Controller
@Transactional
public class PhaseController {
    private static final String PREFIX = "casework.phase";
    private final CaseForms forms;
    private final EnterPhase enterPhase;
    private final Concepts concepts;

    PhaseController(CaseForms forms, EnterPhase enterPhase, Concepts concepts) {
        this.forms = forms;
        this.enterPhase = enterPhase;
        this.concepts = concepts;
    }

    /** What the page shows. */
    public record PhasePage(CaseHead head, List<Choice> phases, Source source) {}

    @GetMapping("/cases/{caseId}/phase")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return show(caseId, Form.empty(PREFIX), page);
    }

    @PostMapping("/cases/{caseId}/phase")
    ModelAndView enter(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Case theCase = forms.find(caseId);
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        String phase = form.requireChoice(
                "phase",
                concept.phases().stream().map(CaseworkConcept.Phase::key).toList());
        String reason = form.text("reason", 2000);
        if (!form.hasErrors() && reason == null && isBack(theCase, phase, concept)) {
            form.reject("reason", "casework.phase.reason.missing");
        }
        if (!form.hasErrors()) {
            switch (enterPhase.enter(theCase.id(), phase, reason)) {
                case ENTERED, ALREADY_THERE -> {}
                case STOPPED -> forms.stopped(form, caseId);
                case UNKNOWN -> throw new NotFound();
            }
        }
        return CaseForms.answer(form, () -> show(caseId, form, page), () -> {
            Flash.good(
                    redirect,
                    "casework.phase.entered",
                    concept.phase(phase).label().in(page.locale()));
            return new ModelAndView("redirect:/cases/" + caseId);
        });
    }

    private static boolean isBack(Case theCase, String phase, CaseworkConcept concept) {
        return concept.place(concept.phase(phase))
                < concept.place(concept.phase(theCase.currentPhase().phase()));
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "overview", page);
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        List<Choice> phases = concept.phases().stream()
                .map(phase -> new Choice(phase.key(), phase.label().in(page.locale()), phase.content()))
                .toList();
        String current = opened.theCase().currentPhase().phase();
        return new ModelAndView("casework/casefile/phase")
                .addObject(
                        "view",
                        new PhasePage(
                                opened.head(),
                                phases,
                                new Source(concept.phase(current).source().toString(), "/concept")))
                .addObject("form", form.value("phase").isEmpty() ? form.with("phase", current) : form);
    }
}
