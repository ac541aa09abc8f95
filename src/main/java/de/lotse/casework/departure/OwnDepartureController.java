package de.lotse.casework.departure;

import de.lotse.casework.casefile.Drafts;
import de.lotse.shared.CaseId;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaving: one's own cases in one step. No transaction around them all. */
@Controller
class OwnDepartureController {
    private static final String DRAFT = "departure";
    private final DeparturePages pages;
    private final ExitInterviewPages exits;
    private final StartTransfers start;
    private final Drafts drafts;

    OwnDepartureController(DeparturePages pages, ExitInterviewPages exits, StartTransfers start, Drafts drafts) {
        this.pages = pages;
        this.exits = exits;
        this.start = start;
        this.drafts = drafts;
    }

    @GetMapping("/departure")
    ModelAndView own(@ModelAttribute("page") Page page) {
        DeparturePage view = pages.own(page);
        Form form = DepartureForms.begin(view);
        Map<String, List<String>> typed =
                drafts.find(DRAFT).map(Drafts.Draft::fields).orElse(Map.of());
        for (DeparturePage.Row row : view.cases()) {
            String note = DepartureForms.note(row);
            form = form.with(note, typed.getOrDefault(note, List.of()));
        }
        return DepartureForms.show(view, exits.own(page), form);
    }

    @PostMapping("/departure")
    ModelAndView hand(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        DeparturePage view = pages.own(page);
        Form form = Form.of(DepartureForms.PREFIX, submitted);
        UUID id = form.requireId("id");
        List<StartTransfers.Wish> wishes = DepartureForms.wishes(form, view);
        LocalDate talkOn = form.date("talkOn");
        String without = form.line("talkWithout", 500);
        if (talkOn == null && without == null && form.problem("talkOn") == null) {
            form.reject("talkOn", "casework.transfer.talk.missing");
        }
        if (form.hasErrors()) {
            return DepartureForms.refused(view, exits.own(page), form);
        }
        StartTransfers.Done done = start.own(id, wishes, talkOn, talkOn == null ? without : null);
        keepRest(form, view, done);
        return DepartureForms.done(done, view, redirect);
    }

    /** What she typed about cases that are still to be offered stands there again. */
    private void keepRest(Form form, DeparturePage view, StartTransfers.Done done) {
        Map<String, List<String>> rest = new LinkedHashMap<>();
        for (DeparturePage.Row row : view.cases()) {
            String note = DepartureForms.note(row);
            boolean settled = done.offered().contains(CaseId.parse(row.id()));
            if (!settled && form.checked(note)) {
                rest.put(note, form.values(note));
            }
        }
        if (rest.isEmpty()) {
            drafts.drop(DRAFT);
        } else {
            drafts.keep(DRAFT, rest);
        }
    }
}
