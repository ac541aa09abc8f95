package de.lotse.casework.exchange;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.release.Topics;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The authority's own desk: the questions to it, what each releases, the answer; nothing else (ACC-04). */
@Controller
@Transactional
class DeskController {
    private final OfficeDesk desk;
    private final AnswerQuestion answerQuestion;
    private final ExchangePages pages;
    private final Topics topics;
    private final Audit audit;

    DeskController(OfficeDesk desk, AnswerQuestion answerQuestion, ExchangePages pages, Topics topics, Audit audit) {
        this.desk = desk;
        this.answerQuestion = answerQuestion;
        this.pages = pages;
        this.topics = topics;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem questionsArea() {
            return new NavigationItem("questions", "/questions", "QUESTION_ANSWER", 12, "inbox");
        }
    }

    /** The list. */
    record Desk(List<Line> lines, long waiting) {}

    /** One question in it. @param name null where nothing may be read any more */
    record Line(
            @Nullable String name,
            @Nullable String subject,
            String href,
            String from,
            String sent,
            @Nullable LocalDate wishedBy,
            String state,
            String tone,
            boolean waiting) {}

    /** One question. @param asked its content is null where nothing may be read any more */
    record Sheet(
            OfficeDesk.Asked asked,
            String state,
            String from,
            String sent,
            @Nullable String wished,
            String topics,
            String released,
            List<ExchangePages.Given> answers) {}

    @GetMapping("/questions")
    ModelAndView desk(@ModelAttribute("page") Page page) {
        List<Line> lines = desk.all().stream().map(one -> line(one, page)).toList();
        long waiting = lines.stream().filter(Line::waiting).count();
        return new ModelAndView("casework/exchange/desk").addObject("view", new Desk(lines, waiting));
    }

    private Line line(OfficeDesk.Asked asked, Page page) {
        Question.Content content = asked.content();
        String state = state(asked);
        boolean waiting = state.equals("WAITING");
        return new Line(
                content == null ? null : content.personName(),
                content == null ? null : content.subject(),
                "/questions/" + asked.id(),
                pages.name(asked.sentBy()),
                page.date(ExchangePages.day(asked.sentAt())),
                waiting ? asked.wishedBy() : null,
                page.t("casework.exchange.desk.state." + state),
                waiting ? "warn" : content == null ? "" : "good",
                waiting);
    }

    private static String state(OfficeDesk.Asked asked) {
        if (asked.content() == null) {
            return asked.revoked() ? "REVOKED" : "CLOSED";
        }
        return asked.settled() ? "SETTLED" : asked.answered() ? "ANSWERED" : "WAITING";
    }

    @GetMapping("/questions/{questionId}")
    ModelAndView question(@PathVariable UUID questionId, @ModelAttribute("page") Page page) {
        Form form =
                Form.empty("casework.exchange.answer").with("id", Uuids.next()).with("on", page.today());
        return show(questionId, form, page);
    }

    @PostMapping("/questions/{questionId}/answers")
    ModelAndView answer(
            @PathVariable UUID questionId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of("casework.exchange.answer", submitted);
        AnswerQuestion.Command command = AuthoritiesController.answer(form, questionId);
        if (!form.hasErrors()) {
            refuse(form, answerQuestion.byOffice(command));
        }
        return CaseForms.answer(form, () -> show(questionId, form, page), () -> {
            Flash.good(redirect, "casework.exchange.answer.sent");
            return new ModelAndView("redirect:/questions/" + questionId);
        });
    }

    private static void refuse(Form form, AnswerQuestion.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case ALREADY -> form.standsAlready();
            case FUTURE -> form.reject("on", "casework.exchange.answer.future");
            case TOO_EARLY -> form.reject("on", "casework.exchange.answer.early");
            case ENDED -> form.refuse("casework.exchange.answer.shut");
            case STOPPED, UNKNOWN -> throw new NotFound();
        }
    }

    private ModelAndView show(UUID questionId, Form form, Page page) {
        OfficeDesk.Asked asked = desk.find(questionId).orElseThrow(NotFound::new);
        audit.looked(new Subject("question", asked.id()), "desk");
        Question.Content content = asked.content();
        LocalDate validTo = asked.validTo();
        Sheet sheet = new Sheet(
                asked,
                page.t("casework.exchange.desk.state." + state(asked)),
                pages.name(asked.sentBy()),
                page.date(ExchangePages.day(asked.sentAt())),
                asked.wishedBy() == null ? null : page.date(asked.wishedBy()),
                content == null ? "" : topics.words(content.topics(), page),
                validTo == null
                        ? page.t("casework.exchange.desk.untilRevoked")
                        : page.t("casework.exchange.desk.until", page.date(validTo)),
                asked.answers().stream()
                        .map(one -> pages.given(one, pages.name(one.by()), page))
                        .toList());
        return new ModelAndView("casework/exchange/desk-question")
                .addObject("view", sheet)
                .addObject("form", form);
    }
}
