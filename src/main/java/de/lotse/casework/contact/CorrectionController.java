package de.lotse.casework.contact;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.CaseId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
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

/** One contact of a case, what it said before, and the form that corrects it. */
@Controller
@Transactional
class CorrectionController {
    private static final int REASON = 1000;
    private final CorrectContact correctContact;
    private final CorrectionPages pages;
    private final CaseForms forms;

    CorrectionController(CorrectContact correctContact, CorrectionPages pages, CaseForms forms) {
        this.correctContact = correctContact;
        this.pages = pages;
        this.forms = forms;
    }

    @Configuration(proxyBeanMethods = false)
    static class Traces {
        @Bean
        CaseTrace correctedTrace() {
            return EarlierWordings.CORRECTED;
        }
    }

    @GetMapping("/cases/{caseId}/contacts/{contactId}")
    ModelAndView talk(@PathVariable UUID caseId, @PathVariable UUID contactId, @ModelAttribute("page") Page page) {
        return new ModelAndView("casework/contact/talk")
                .addObject("view", pages.talk(forms.open(caseId, "contacts", page), contactId, page));
    }

    @GetMapping("/cases/{caseId}/contacts/{contactId}/correction")
    ModelAndView begin(@PathVariable UUID caseId, @PathVariable UUID contactId, @ModelAttribute("page") Page page) {
        Case theCase = forms.find(caseId);
        int version = pages.version(theCase.id(), contactId);
        Contact known = pages.known(theCase.id(), contactId);
        if (!theCase.writable()) {
            // The head of the page says why and what is still possible.
            return new ModelAndView("redirect:" + CorrectionPages.path(theCase.id(), contactId));
        }
        Form fresh = ContactForm.of(known).with("version", version);
        return show(known, forms.begin(place(caseId, contactId), fresh), page);
    }

    @PostMapping("/cases/{caseId}/contacts/{contactId}/correction")
    ModelAndView correct(
            @PathVariable UUID caseId,
            @PathVariable UUID contactId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Contact known = pages.known(id, contactId);
        Form form = forms.read(place(caseId, contactId), ContactForm.PREFIX, submitted)
                .with("id", contactId)
                .with("case", caseId);
        Contact right = ContactForm.read(form, pages.choices(known, page), page.today());
        CorrectContact.Command command = new CorrectContact.Command(right, form.version(), form.text("reason", REASON));
        if (!form.hasErrors()) {
            form = noted(caseId, form, correctContact.correct(command));
        }
        Form shown = form;
        return forms.answer(shown, place(caseId, contactId), () -> show(known, shown, page), () -> {
            Flash.good(redirect, "casework.contact.correct.saved");
            return new ModelAndView("redirect:" + CorrectionPages.path(id, contactId));
        });
    }

    private static CaseForms.Place place(UUID caseId, UUID contactId) {
        return CaseForms.Place.of(caseId, "contact-" + contactId, "/contacts/" + contactId + "/correction");
    }

    /** The form with what came of it; overtaken, it is based on what the other one wrote, told in the message. */
    private Form noted(UUID caseId, Form form, CorrectContact.Outcome outcome) {
        switch (outcome) {
            case CorrectContact.Outcome.Corrected _ -> {}
            case CorrectContact.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case CorrectContact.Outcome.ConsentWithdrawn withdrawn ->
                form.reject("persons", "casework.stop.carried", withdrawn.name().full());
            case CorrectContact.Outcome.Changed changed -> {
                Form again = form.with("version", changed.version());
                again.refuse("casework.contact.correct.changed", pages.name(changed.by()));
                return again;
            }
            case CorrectContact.Outcome.Unknown _ -> throw new NotFound();
        }
        return form;
    }

    private ModelAndView show(Contact known, Form form, Page page) {
        return new ModelAndView("casework/contact/correction")
                .addObject("view", pages.form(forms.open(known.caseId().value(), "contacts", page), known, page))
                .addObject("form", form);
    }
}
