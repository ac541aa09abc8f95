package de.lotse.casework.departure;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
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

/** The talk with a worker who leaves; where the concept has none, the pages do not exist. */
@Controller
@Transactional
class ExitInterviewController {
    private static final String PREFIX = "casework.exit";
    private static final int LONGEST_TEXT = 20_000;
    private final ExitInterviewPages pages;
    private final NoteExitInterview note;

    ExitInterviewController(ExitInterviewPages pages, NoteExitInterview note) {
        this.pages = pages;
        this.note = note;
    }

    /** Whether there was a talk. */
    enum Held {
        HELD,
        WAIVED
    }

    @GetMapping("/departures/{accountId}/interview")
    ModelAndView form(@PathVariable UUID accountId, @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("on", page.today())
                .with("ledBy", page.viewer().name());
        return show(new AccountId(accountId), form, page);
    }

    @PostMapping("/departures/{accountId}/interview")
    ModelAndView note(
            @PathVariable UUID accountId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        AccountId worker = new AccountId(accountId);
        Form form = Form.of(PREFIX, submitted);
        NoteExitInterview.Command command = read(worker, form, page.today());
        if (!form.hasErrors()) {
            switch (note.note(command)) {
                case NoteExitInterview.Outcome.Noted _ -> {}
                case NoteExitInterview.Outcome.Already _ -> form.standsAlready();
                case NoteExitInterview.Outcome.NoSuccessor _ ->
                    form.reject("successor", "casework.exit.successor.unfit");
                case NoteExitInterview.Outcome.Herself _ -> throw new NotFound();
                case NoteExitInterview.Outcome.Unknown _ -> throw new NotFound();
            }
        }
        return CaseForms.answer(form, () -> show(worker, form, page), () -> {
            Flash.good(redirect, "casework.exit.noted");
            return new ModelAndView("redirect:/departures/" + worker + "/interview");
        });
    }

    @GetMapping("/departure/received")
    ModelAndView received(@ModelAttribute("page") Page page) {
        return new ModelAndView("casework/departure/received").addObject("view", pages.received(page));
    }

    private static NoteExitInterview.Command read(AccountId worker, Form form, LocalDate today) {
        Held held = form.requireChoice("held", Held.class);
        LocalDate on = form.requireDate("on");
        if (form.problem("on") == null && on.isAfter(today)) {
            form.reject("on", "casework.exit.on.future");
        }
        ExitInterview.Content content = new ExitInterview.Content(
                form.require("ledBy", 200),
                form.text("reason", 2_000),
                form.text("said", LONGEST_TEXT),
                form.text("learned", LONGEST_TEXT));
        UUID successor = form.id("successor");
        String passedOn = form.text("passedOn", LONGEST_TEXT);
        missing(form, held, content, successor, passedOn);
        return new NoteExitInterview.Command(
                form.requireId("id"),
                worker,
                held == Held.HELD,
                on,
                content,
                successor == null ? null : new AccountId(successor),
                passedOn);
    }

    private static void missing(
            Form form, Held held, ExitInterview.Content content, @Nullable UUID successor, @Nullable String passedOn) {
        if (held == Held.WAIVED && content.reason() == null) {
            form.reject("reason", "casework.exit.reason.missing");
        }
        if (held == Held.HELD && content.said() == null) {
            form.reject("said", "casework.exit.said.missing");
        }
        if (passedOn != null && successor == null && form.problem("successor") == null) {
            form.reject("successor", "casework.exit.successor.missing");
        }
        if (passedOn == null && successor != null) {
            form.reject("passedOn", "casework.exit.passedOn.missing");
        }
    }

    private ModelAndView show(AccountId worker, Form form, Page page) {
        return new ModelAndView("casework/departure/exit-interview")
                .addObject("view", pages.page(worker, page))
                .addObject("form", form);
    }
}
