package de.lotse.intake.clearing;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
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

/** A request and each thing that can be done with it. */
@Controller
@Transactional
public class StepController {
    private final Courses courses;
    private final RequestPages pages;
    private final StepPages stepPages;
    private final ActOnRequest act;
    private final Concepts concepts;
    private final Audit audit;

    StepController(
            Courses courses,
            RequestPages pages,
            StepPages stepPages,
            ActOnRequest act,
            Concepts concepts,
            Audit audit) {
        this.courses = courses;
        this.pages = pages;
        this.stepPages = stepPages;
        this.act = act;
        this.concepts = concepts;
        this.audit = audit;
    }

    @GetMapping("/requests/{requestId}")
    ModelAndView request(@PathVariable UUID requestId, @ModelAttribute("page") Page page) {
        Course course = find(requestId);
        audit.looked(new Subject("request", requestId), course.request().number());
        return new ModelAndView("intake/clearing/request").addObject("view", pages.view(course, page));
    }

    @GetMapping("/requests/{requestId}/steps/{action}")
    ModelAndView form(@PathVariable UUID requestId, @PathVariable String action, @ModelAttribute("page") Page page) {
        Course course = find(requestId);
        Action wanted = Action.of(action).orElseThrow(NotFound::new);
        if (!pages.offers(course, wanted)) {
            return new ModelAndView("redirect:/requests/" + requestId);
        }
        Form form = Form.empty(StepForm.PREFIX)
                .with("id", Uuids.next())
                .with("seen", course.steps().size());
        return stepPages.show(course, wanted, stepPages.proposals(course, wanted, form, page), page);
    }

    @PostMapping("/requests/{requestId}/steps/{action}")
    ModelAndView take(
            @PathVariable UUID requestId,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Course course = find(requestId);
        Action wanted = Action.of(action).orElseThrow(NotFound::new);
        Form form = Form.of(StepForm.PREFIX, submitted);
        TakeStep.Command command = StepForm.read(
                wanted,
                requestId,
                form,
                concepts.section(IntakeConcept.class),
                stepPages.offers(wanted, page),
                page.today());
        String done = form.hasErrors() ? null : act.act(wanted, command, form);
        if (done == null) {
            ModelAndView view = stepPages.show(course, wanted, form, page);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        Flash.good(redirect, done);
        return new ModelAndView("redirect:/requests/" + requestId);
    }

    private Course find(UUID requestId) {
        return courses.find(requestId).orElseThrow(NotFound::new);
    }
}
