package de.lotse.casework.exchange;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.MissingRelease;
import de.lotse.casework.release.Topics;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.people.Person;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Asking an authority in three steps: write, look at exactly what will leave, send. */
@Controller
@Transactional
class QuestionController {
    private final CaseForms forms;
    private final QuestionForm questionForm;
    private final SendQuestion sendQuestion;
    private final ExchangePages pages;
    private final Offices offices;
    private final Topics topics;

    QuestionController(
            CaseForms forms,
            QuestionForm questionForm,
            SendQuestion sendQuestion,
            ExchangePages pages,
            Offices offices,
            Topics topics) {
        this.forms = forms;
        this.questionForm = questionForm;
        this.sendQuestion = sendQuestion;
        this.pages = pages;
        this.offices = offices;
        this.topics = topics;
    }

    @GetMapping("/cases/{caseId}/authorities/questions/new")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "authorities", page);
        Form fresh = questionForm.empty(opened.person());
        return form(opened, forms.begin(place(caseId), fresh), null, page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "question", "/authorities/questions/new");
    }

    /** Without {@code seen} it shows what would leave; with it, it sends; with {@code edit} it goes back to writing. */
    @PostMapping("/cases/{caseId}/authorities/questions")
    ModelAndView ask(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseFiles.Opened opened = forms.open(caseId, "authorities", page);
        Form form = forms.read(place(caseId), QuestionForm.PREFIX, submitted);
        if (form.has("edit")) {
            return form(opened, form, null, page);
        }
        SendQuestion.Command command = questionForm.read(form, opened, page);
        if (command == null) {
            return CaseForms.refused(form(opened, form, null, page));
        }
        if (form.checked("seen") && form.checked("hintRead")) {
            return sent(opened, form, command, page, redirect);
        }
        SendQuestion.Outcome refusal = sendQuestion.refusal(command).orElse(null);
        if (refusal != null) {
            return refused(opened, form, refusal, page);
        }
        ModelAndView preview = preview(opened, form, command, page);
        if (form.checked("seen")) {
            form.reject("hintRead", "casework.exchange.hintRead.missing");
            return CaseForms.refused(preview);
        }
        return preview;
    }

    private ModelAndView sent(
            CaseFiles.Opened opened, Form form, SendQuestion.Command command, Page page, RedirectAttributes redirect) {
        SendQuestion.Outcome outcome = sendQuestion.send(command);
        if (!(outcome instanceof SendQuestion.Outcome.Sent)) {
            return refused(opened, form, outcome, page);
        }
        return forms.answer(form, place(opened.theCase().id().value()), () -> form(opened, form, null, page), () -> {
            Flash.good(redirect, "casework.exchange.done", offices.name(command.office()));
            return new ModelAndView("redirect:" + opened.head().path() + "/authorities/questions/" + command.id());
        });
    }

    private ModelAndView refused(CaseFiles.Opened opened, Form form, SendQuestion.Outcome outcome, Page page) {
        Disclosures.Outcome.ReleaseMissing missing = null;
        switch (outcome) {
            case SendQuestion.Outcome.Sent _ -> {}
            case SendQuestion.Outcome.Already _ -> form.standsAlready();
            case SendQuestion.Outcome.Stopped _ ->
                forms.stopped(form, opened.theCase().id().value());
            case SendQuestion.Outcome.Unknown _ -> throw new NotFound();
            case SendQuestion.Outcome.ReleaseMissing(Disclosures.Outcome.ReleaseMissing found) -> {
                missing = found;
                form.refuse(
                        "casework.release.missing." + found.why(),
                        questionForm
                                .aboutWhom()
                                .recipient(found.recipient().name(), opened.theCase(), about(form, opened), page),
                        topics.words(found.topics(), page));
            }
        }
        return CaseForms.refused(form(opened, form, missing, page));
    }

    private Person about(Form form, CaseFiles.Opened opened) {
        return questionForm.aboutWhom().chosen(form, opened.theCase());
    }

    private ModelAndView form(
            CaseFiles.Opened opened, Form form, Disclosures.Outcome.@Nullable ReleaseMissing missing, Page page) {
        QuestionForm.Choices choices = questionForm.choices(opened, page);
        String href = missing == null ? null : MissingRelease.href(opened.theCase(), missing, form.values("topics"));
        return new ModelAndView("casework/exchange/question-new")
                .addObject(
                        "view",
                        new ExchangePages.Draft(
                                opened.head(),
                                choices.about(),
                                choices.offices(),
                                choices.topics(),
                                choices.facts(),
                                pages.rule(page),
                                href))
                .addObject("form", form);
    }

    private ModelAndView preview(CaseFiles.Opened opened, Form form, SendQuestion.Command command, Page page) {
        boolean immigration =
                offices.find(command.office()).filter(Recipient::immigration).isPresent();
        return new ModelAndView("casework/exchange/question-preview")
                .addObject(
                        "view",
                        new ExchangePages.Preview(
                                opened.head(),
                                offices.name(command.office()),
                                immigration,
                                command.content(),
                                topics.words(command.content().topics(), page),
                                command.left()))
                .addObject("form", form);
    }
}
