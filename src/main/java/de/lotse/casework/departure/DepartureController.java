package de.lotse.casework.departure;

import de.lotse.casework.closure.RetentionPages;
import de.lotse.casework.handover.AnswerTransfer;
import de.lotse.casework.handover.Transfer;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases of somebody who cannot hand them over herself, by number. No transaction around them all. */
@Controller
class DepartureController {
    private static final String LATE = "casework.departure.withdrawn.late";
    private final DeparturePages pages;
    private final LeavingWorkers workers;
    private final ExitInterviewPages exits;
    private final StartTransfers start;
    private final AnswerTransfer answer;
    private final RetentionPages retention;

    DepartureController(
            DeparturePages pages,
            LeavingWorkers workers,
            ExitInterviewPages exits,
            StartTransfers start,
            AnswerTransfer answer,
            RetentionPages retention) {
        this.pages = pages;
        this.workers = workers;
        this.exits = exits;
        this.start = start;
        this.answer = answer;
        this.retention = retention;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem departuresArea() {
            return new NavigationItem("departures", "/departures", "CASE_ASSIGN", 195, "people");
        }
    }

    @GetMapping("/departures")
    ModelAndView list(@ModelAttribute("page") Page page) {
        return new ModelAndView("casework/departure/departures")
                .addObject("view", workers.page(page))
                .addObject("kept", retention.due(page));
    }

    @GetMapping("/departures/{accountId}")
    ModelAndView of(@PathVariable UUID accountId, @ModelAttribute("page") Page page) {
        AccountId worker = new AccountId(accountId);
        DeparturePage view = pages.of(worker, page);
        return DepartureForms.show(view, exits.of(worker, page), DepartureForms.begin(view));
    }

    @PostMapping("/departures/{accountId}")
    ModelAndView handInPlace(
            @PathVariable UUID accountId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        AccountId worker = new AccountId(accountId);
        DeparturePage view = pages.of(worker, page);
        Form form = Form.of(DepartureForms.PREFIX, submitted);
        UUID id = form.requireId("id");
        List<StartTransfers.Wish> wishes = DepartureForms.wishes(form, view);
        if (form.hasErrors()) {
            return DepartureForms.refused(view, exits.of(worker, page), form);
        }
        return DepartureForms.done(start.inPlaceOf(worker, id, wishes), view, redirect);
    }

    @PostMapping("/departures/{accountId}/{caseId}/withdrawal")
    String withdraw(@PathVariable UUID accountId, @PathVariable UUID caseId, RedirectAttributes redirect) {
        AccountId worker = new AccountId(accountId);
        String name = pages.name(worker);
        switch (answer.withdraw(worker, new CaseId(caseId))) {
            case AnswerTransfer.Outcome.Done(Transfer done) ->
                Flash.good(redirect, "casework.departure.withdrawn", done.number(), name);
            case AnswerTransfer.Outcome.AlreadyEnded _ -> Flash.warn(redirect, LATE);
            case AnswerTransfer.Outcome.Unknown _ -> Flash.warn(redirect, LATE);
        }
        return "redirect:/departures/" + worker;
    }
}
