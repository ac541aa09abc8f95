package de.lotse.intake.newcomer;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.absence.StandingIn;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
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

/** One first consultation by itself, and what was heard when somebody asked again (IN-13). */
@Controller
@Transactional
class FollowUpController {
    private final FirstConsultations consultations;
    private final AskAgain askAgain;
    private final ConsultationForm forms;
    private final People people;
    private final StandingIn standingIn;
    private final Audit audit;

    FollowUpController(
            FirstConsultations consultations,
            AskAgain askAgain,
            ConsultationForm forms,
            People people,
            StandingIn standingIn,
            Audit audit) {
        this.consultations = consultations;
        this.askAgain = askAgain;
        this.forms = forms;
        this.people = people;
        this.standingIn = standingIn;
        this.audit = audit;
    }

    @GetMapping("/newcomers/{consultationId}")
    ModelAndView one(@PathVariable UUID consultationId, @ModelAttribute("page") Page page) {
        return show(
                consultationId,
                Form.empty("intake.newcomer.ask").with("on", page.today()).with("asked", "PERSON"),
                page);
    }

    @PostMapping("/newcomers/{consultationId}/follow-ups")
    ModelAndView ask(
            @PathVariable UUID consultationId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of("intake.newcomer.ask", submitted);
        FirstConsultation.FollowUp followUp = new FirstConsultation.FollowUp(
                form.requireId("id"),
                form.requireDate("on"),
                form.requireChoice("asked", FirstConsultation.Asked.class),
                form.requireText("result", 2_000),
                form.date("nextOn"));
        if (!form.hasErrors()) {
            refuse(form, askAgain.ask(consultationId, followUp, page.t("intake.newcomer.left")));
        }
        return CaseForms.answer(form, () -> show(consultationId, form, page), () -> {
            Flash.good(redirect, "intake.newcomer.asked");
            return new ModelAndView("redirect:/newcomers/" + consultationId);
        });
    }

    private static void refuse(Form form, AskAgain.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case ALREADY -> form.standsAlready();
            case WRONG_DAY -> form.reject("on", "intake.newcomer.future");
            case RELEASE_MISSING -> form.reject("asked", "intake.newcomer.releaseMissing");
            case UNKNOWN -> throw new NotFound();
        }
    }

    private ModelAndView show(UUID id, Form form, Page page) {
        FirstConsultation one = consultations.find(id).orElseThrow(NotFound::new);
        audit.looked(Subject.of(one.person()), "first-consultation");
        Person person = people.find(one.person()).orElseThrow(NotFound::new);
        return new ModelAndView("intake/newcomer/newcomer")
                .addObject("one", one)
                .addObject("name", person.name().full())
                .addObject("outcome", forms.outcome(one, page))
                .addObject(
                        "instead",
                        standingIn.whose(consultations.insteadOf(List.of(id)).get(id)))
                .addObject("form", form);
    }
}
