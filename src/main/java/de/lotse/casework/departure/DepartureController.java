package de.lotse.casework.departure;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.Drafts;
import de.lotse.casework.closure.RetentionPages;
import de.lotse.casework.handover.AnswerTransfer;
import de.lotse.casework.handover.Transfer;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/** Leaving: one's own cases in one step, or by number those of somebody who cannot. No transaction around them all. */
@Controller
class DepartureController {
    private static final String PREFIX = "casework.departure";
    private static final String LATE = "casework.departure.withdrawn.late";
    private static final String DRAFT = "departure";
    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern RECEIVER = Pattern.compile("receiver-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private final DeparturePages pages;
    private final LeavingWorkers workers;
    private final StartTransfers start;
    private final AnswerTransfer answer;
    private final Drafts drafts;
    private final RetentionPages retention;

    DepartureController(
            DeparturePages pages,
            LeavingWorkers workers,
            StartTransfers start,
            AnswerTransfer answer,
            Drafts drafts,
            RetentionPages retention) {
        this.pages = pages;
        this.workers = workers;
        this.start = start;
        this.answer = answer;
        this.drafts = drafts;
        this.retention = retention;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem departuresArea() {
            return new NavigationItem("departures", "/departures", "CASE_ASSIGN", 195, "people");
        }
    }

    @GetMapping("/departure")
    ModelAndView own(@ModelAttribute("page") Page page) {
        DeparturePage view = pages.own(page);
        Form form = begin(view);
        Map<String, List<String>> typed =
                drafts.find(DRAFT).map(Drafts.Draft::fields).orElse(Map.of());
        for (DeparturePage.Row row : view.cases()) {
            form = form.with(note(row), typed.getOrDefault(note(row), List.of()));
        }
        return show("departure", view, form);
    }

    @PostMapping("/departure")
    ModelAndView hand(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        DeparturePage view = pages.own(page);
        Form form = Form.of(PREFIX, submitted);
        UUID id = form.requireId("id");
        List<StartTransfers.Wish> wishes = wishes(form, view);
        LocalDate talkOn = form.date("talkOn");
        String without = form.line("talkWithout", 500);
        if (talkOn == null && without == null && form.problem("talkOn") == null) {
            form.reject("talkOn", "casework.transfer.talk.missing");
        }
        return answer(
                form,
                view,
                "departure",
                redirect,
                () -> keepRest(form, view, start.own(id, wishes, talkOn, talkOn == null ? without : null)));
    }

    /** What she typed about cases that are still to be offered stands there again. */
    private StartTransfers.Done keepRest(Form form, DeparturePage view, StartTransfers.Done done) {
        Map<String, List<String>> rest = new LinkedHashMap<>();
        for (DeparturePage.Row row : view.cases()) {
            boolean settled = done.offered().contains(CaseId.parse(row.id()));
            if (!settled && form.checked(note(row))) {
                rest.put(note(row), form.values(note(row)));
            }
        }
        if (rest.isEmpty()) {
            drafts.drop(DRAFT);
        } else {
            drafts.keep(DRAFT, rest);
        }
        return done;
    }

    @GetMapping("/departures")
    ModelAndView list(@ModelAttribute("page") Page page) {
        return new ModelAndView("casework/departure/departures")
                .addObject("view", workers.page(page))
                .addObject("kept", retention.due(page));
    }

    @GetMapping("/departures/{accountId}")
    ModelAndView of(@PathVariable UUID accountId, @ModelAttribute("page") Page page) {
        DeparturePage view = pages.of(new AccountId(accountId), page);
        return show("departure", view, begin(view));
    }

    @PostMapping("/departures/{accountId}")
    ModelAndView handInPlace(
            @PathVariable UUID accountId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        AccountId worker = new AccountId(accountId);
        DeparturePage view = pages.of(worker, page);
        Form form = Form.of(PREFIX, submitted);
        UUID id = form.requireId("id");
        List<StartTransfers.Wish> wishes = wishes(form, view);
        return answer(form, view, "departure", redirect, () -> start.inPlaceOf(worker, id, wishes));
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

    /** With each case the successor Lotse proposes. */
    private static Form begin(DeparturePage view) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next());
        for (DeparturePage.Row row : view.cases()) {
            form = form.with("receiver-" + row.id(), row.proposed());
        }
        return form;
    }

    private static String note(DeparturePage.Row row) {
        return "know-" + row.id();
    }

    /** The cases to which a successor was chosen; when the form is sent again, those it has offered before are among them. */
    private static List<StartTransfers.Wish> wishes(Form form, DeparturePage view) {
        List<String> able = view.successors().stream().map(Choice::value).toList();
        List<StartTransfers.Wish> wishes = new ArrayList<>();
        view.cases().forEach(row -> form.line(note(row), LONGEST_NOTE));
        for (String name : form.names()) {
            Matcher field = RECEIVER.matcher(name);
            String receiver = field.matches() ? form.choice(name, able) : null;
            if (receiver != null) {
                CaseId id = CaseId.parse(field.group(1));
                wishes.add(
                        new StartTransfers.Wish(id, AccountId.parse(receiver), form.line("know-" + id, LONGEST_NOTE)));
            }
        }
        if (wishes.isEmpty() && !form.hasErrors() && !view.cases().isEmpty()) {
            form.refuse("casework.departure.nothing");
        }
        return wishes;
    }

    private static ModelAndView answer(
            Form form,
            DeparturePage view,
            String template,
            RedirectAttributes redirect,
            Supplier<StartTransfers.Done> work) {
        if (form.hasErrors()) {
            return CaseForms.refused(show(template, view, form));
        }
        StartTransfers.Done done = work.get();
        String offered = String.valueOf(done.offered().size() + done.before().size());
        if (!done.refused().isEmpty()) {
            Flash.warn(
                    redirect,
                    "casework.departure.partly",
                    offered,
                    String.valueOf(done.refused().size()));
        } else if (done.offered().isEmpty()) {
            Flash.good(redirect, "casework.departure.again", offered);
        } else {
            Flash.good(redirect, "casework.departure.done", offered);
        }
        return new ModelAndView("redirect:" + view.action());
    }

    private static ModelAndView show(String template, DeparturePage view, @Nullable Form form) {
        return new ModelAndView("casework/departure/" + template)
                .addObject("view", view)
                .addObject("form", form);
    }
}
