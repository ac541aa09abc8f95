package de.lotse.casework.exchange;

import de.lotse.casework.CaseTab;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
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

/** The tab "Behörden": the questions of the case, each with its answers. */
@Controller
@Transactional
class AuthoritiesController {
    private static final String PREFIX = "casework.exchange.answer";
    private final CaseForms forms;
    private final Questions questions;
    private final AnswerQuestion answerQuestion;
    private final ExchangePages pages;
    private final ConflictPages conflicts;

    AuthoritiesController(
            CaseForms forms,
            Questions questions,
            AnswerQuestion answerQuestion,
            ExchangePages pages,
            ConflictPages conflicts) {
        this.forms = forms;
        this.questions = questions;
        this.answerQuestion = answerQuestion;
        this.pages = pages;
        this.conflicts = conflicts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab authoritiesTab() {
            return new CaseTab("authorities", "/authorities", 60);
        }
    }

    @GetMapping("/cases/{caseId}/authorities")
    ModelAndView authorities(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "authorities", page);
        return new ModelAndView("casework/exchange/authorities")
                .addObject(
                        "view",
                        pages.tab(
                                opened.head(),
                                questions.of(opened.theCase().id()),
                                conflicts.panel(opened, page),
                                page));
    }

    @GetMapping("/cases/{caseId}/authorities/questions/{questionId}")
    ModelAndView question(@PathVariable UUID caseId, @PathVariable UUID questionId, @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("on", page.today());
        return show(caseId, questionId, form, page);
    }

    @PostMapping("/cases/{caseId}/authorities/questions/{questionId}/answers")
    ModelAndView told(
            @PathVariable UUID caseId,
            @PathVariable UUID questionId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        AnswerQuestion.Command command = answer(form, questionId);
        if (!form.hasErrors()) {
            refuse(form, caseId, answerQuestion.told(id, command));
        }
        return CaseForms.answer(form, () -> show(caseId, questionId, form, page), () -> {
            Flash.good(redirect, "casework.exchange.answer.saved");
            return back(caseId, questionId);
        });
    }

    /** Reads an answer, from either side. */
    static AnswerQuestion.Command answer(Form form, UUID questionId) {
        return new AnswerQuestion.Command(
                form.requireId("id"), questionId, form.requireDate("on"), form.requireText("text", 8_000));
    }

    private void refuse(Form form, UUID caseId, AnswerQuestion.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case ALREADY -> form.standsAlready();
            case FUTURE -> form.reject("on", "casework.exchange.answer.future");
            case TOO_EARLY -> form.reject("on", "casework.exchange.answer.early");
            case ENDED -> form.refuse("casework.exchange.answer.ended");
            case STOPPED -> forms.stopped(form, caseId);
            case UNKNOWN -> throw new NotFound();
        }
    }

    @PostMapping("/cases/{caseId}/authorities/questions/{questionId}/end")
    ModelAndView end(
            @PathVariable UUID caseId,
            @PathVariable UUID questionId,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        boolean takenBack = submitted.containsKey("takenBack");
        if (answerQuestion.end(forms.find(caseId).id(), questionId, takenBack) == AnswerQuestion.Outcome.UNKNOWN) {
            throw new NotFound();
        }
        Flash.good(redirect, takenBack ? "casework.exchange.takenBack" : "casework.exchange.settled");
        return new ModelAndView("redirect:/cases/" + caseId + "/authorities");
    }

    private ModelAndView show(UUID caseId, UUID questionId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "authorities", page);
        Question question = questions.find(opened.theCase().id(), questionId).orElseThrow(NotFound::new);
        return new ModelAndView("casework/exchange/question")
                .addObject("view", pages.detail(opened.head(), question, page))
                .addObject("form", form);
    }

    private static ModelAndView back(UUID caseId, UUID questionId) {
        return new ModelAndView("redirect:/cases/" + caseId + "/authorities/questions/" + questionId);
    }
}
