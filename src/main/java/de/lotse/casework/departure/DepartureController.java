package de.lotse.casework.departure;

import de.lotse.casework.casefile.CaseForms;
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
import java.util.List;
import java.util.UUID;
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
    private final DeparturePages pages;
    private final StartTransfers start;

    DepartureController(DeparturePages pages, StartTransfers start) {
        this.pages = pages;
        this.start = start;
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
        return show("departure", view, begin(view));
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
                () -> start.own(id, wishes, talkOn, talkOn == null ? without : null));
    }

    @GetMapping("/departures")
    ModelAndView list(@ModelAttribute("page") Page page) {
        return new ModelAndView("casework/departure/departures").addObject("view", pages.workers(page));
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

    /** With each case the successor Lotse proposes. */
    private static Form begin(DeparturePage view) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next());
        for (DeparturePage.Row row : view.cases()) {
            form = form.with("receiver-" + row.id(), row.proposed());
        }
        return form;
    }

    /** The cases to which a successor was chosen; cases that are offered meanwhile are no longer among them. */
    private static List<StartTransfers.Wish> wishes(Form form, DeparturePage view) {
        List<String> able = view.successors().stream().map(Choice::value).toList();
        List<StartTransfers.Wish> wishes = new ArrayList<>();
        for (DeparturePage.Row row : view.cases()) {
            String receiver = form.choice("receiver-" + row.id(), able);
            String toKnow = form.line("know-" + row.id(), 2_000);
            if (receiver != null) {
                wishes.add(new StartTransfers.Wish(CaseId.parse(row.id()), AccountId.parse(receiver), toKnow));
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
            java.util.function.Supplier<StartTransfers.Count> work) {
        if (form.hasErrors()) {
            return CaseForms.refused(show(template, view, form));
        }
        StartTransfers.Count count = work.get();
        String offered = String.valueOf(count.offered());
        if (count.refused() == 0) {
            Flash.good(redirect, "casework.departure.done", offered);
        } else {
            Flash.warn(redirect, "casework.departure.partly", offered, String.valueOf(count.refused()));
        }
        return new ModelAndView("redirect:" + view.action());
    }

    private static ModelAndView show(String template, DeparturePage view, @Nullable Form form) {
        return new ModelAndView("casework/departure/" + template)
                .addObject("view", view)
                .addObject("form", form);
    }
}
