package de.lotse.consent;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
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

/** What a person was told and agreed to, and taking a consent back. */
@Controller
@Transactional
class ConsentController {
    private static final String PREFIX = "consent.withdrawal";
    private final People people;
    private final ConsentPages pages;
    private final WithdrawConsent withdrawConsent;
    private final Audit audit;

    ConsentController(People people, ConsentPages pages, WithdrawConsent withdrawConsent, Audit audit) {
        this.people = people;
        this.pages = pages;
        this.withdrawConsent = withdrawConsent;
        this.audit = audit;
    }

    @GetMapping("/people/{personId}/consent")
    ModelAndView show(@PathVariable UUID personId, @ModelAttribute("page") Page page) {
        Person person = find(personId);
        audit.looked(Subject.of(person.id()), "consent");
        return new ModelAndView("consent/consent").addObject("view", pages.page(person, page));
    }

    @GetMapping("/people/{personId}/consent/withdrawal")
    ModelAndView withdrawal(@PathVariable UUID personId) {
        return form(find(personId), Form.empty(PREFIX));
    }

    @PostMapping("/people/{personId}/consent/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID personId,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        Person person = find(personId);
        Form form = Form.of(PREFIX, submitted);
        String note = form.text("note", 2_000);
        if (!form.hasErrors() && !withdrawConsent.withdraw(person.id(), note)) {
            form.refuse("consent.withdrawal.none");
        }
        if (form.hasErrors()) {
            ModelAndView again = form(person, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Flash.warn(redirect, "consent.withdrawal.done");
        return new ModelAndView("redirect:/people/" + personId + "/consent");
    }

    private Person find(UUID personId) {
        return people.find(new PersonId(personId)).orElseThrow(NotFound::new);
    }

    private static ModelAndView form(Person person, Form form) {
        return new ModelAndView("consent/withdrawal")
                .addObject("person", person)
                .addObject("form", form);
    }
}
