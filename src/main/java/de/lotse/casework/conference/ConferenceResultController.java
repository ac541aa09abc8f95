package de.lotse.casework.conference;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.exchange.Agreements;
import de.lotse.consent.Disclosures;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of a conference: its result, calling it off, telling the client. */
@Controller
@Transactional
class ConferenceResultController {
    private static final String PREFIX = ConferenceForms.PREFIX;
    private final CaseForms forms;
    private final ConferencePages pages;
    private final ConferenceShowing showing;
    private final HoldConference hold;
    private final ConferencePapers papers;

    ConferenceResultController(
            CaseForms forms,
            ConferencePages pages,
            ConferenceShowing showing,
            HoldConference hold,
            ConferencePapers papers) {
        this.forms = forms;
        this.pages = pages;
        this.showing = showing;
        this.hold = hold;
        this.papers = papers;
    }

    @PostMapping("/cases/{caseId}/conferences/{conferenceId}/result")
    ModelAndView held(
            @PathVariable UUID caseId,
            @PathVariable UUID conferenceId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = forms.read(ConferenceShowing.place(caseId, conferenceId), PREFIX, submitted);
        List<String> seats = pages.seats(id, conferenceId);
        HoldConference.Held command = new HoldConference.Held(
                id,
                conferenceId,
                form.requireDate("heldOn"),
                form.choices("attended", seats).stream().map(UUID::fromString).toList(),
                form.requireText("result", 8_000),
                Agreements.read(form),
                papers.said("held"));
        if (!form.hasErrors()) {
            refuse(form, caseId, hold.held(command), "heldOn", page);
        }
        return forms.answer(
                form,
                ConferenceShowing.place(caseId, conferenceId),
                () -> showing.show(caseId, conferenceId, fresh -> fresh.withResult(form), page),
                () -> {
                    Flash.good(redirect, "casework.conference.held");
                    return ConferenceShowing.back(caseId, conferenceId);
                });
    }

    @PostMapping("/cases/{caseId}/conferences/{conferenceId}/cancellation")
    ModelAndView cancel(
            @PathVariable UUID caseId,
            @PathVariable UUID conferenceId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        String why = form.requireText("why", 1_000);
        if (!form.hasErrors()) {
            refuse(form, caseId, hold.cancel(id, conferenceId, why), "why", page);
        }
        return CaseForms.answer(
                form, () -> showing.show(caseId, conferenceId, fresh -> fresh.withCancellation(form), page), () -> {
                    Flash.good(redirect, "casework.conference.cancelled");
                    return ConferenceShowing.back(caseId, conferenceId);
                });
    }

    @PostMapping("/cases/{caseId}/conferences/{conferenceId}/information")
    ModelAndView inform(
            @PathVariable UUID caseId,
            @PathVariable UUID conferenceId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        LocalDate on = form.requireDate("informedOn");
        String how = form.requireText("how", 1_000);
        if (!form.hasErrors()) {
            refuse(form, caseId, hold.inform(id, conferenceId, on, how), "informedOn", page);
        }
        return CaseForms.answer(
                form, () -> showing.show(caseId, conferenceId, fresh -> fresh.withInformation(form), page), () -> {
                    Flash.good(redirect, "casework.conference.informed");
                    return ConferenceShowing.back(caseId, conferenceId);
                });
    }

    private void refuse(Form form, UUID caseId, HoldConference.Outcome outcome, String day, Page page) {
        switch (outcome) {
            case HoldConference.Outcome.Done _ -> {}
            case HoldConference.Outcome.WrongDay _ -> form.reject(day, "casework.conference.day");
            case HoldConference.Outcome.Alone _ -> form.reject("attended", "casework.conference.alone");
            case HoldConference.Outcome.Already(AccountId by, LocalDate on) ->
                form.refuse("casework.conference.already", pages.name(by), page.date(on));
            case HoldConference.Outcome.NotNow _ -> form.refuse("casework.conference.over");
            case HoldConference.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case HoldConference.Outcome.Unknown _ -> throw new NotFound();
            case HoldConference.Outcome.ReleasesMissing(List<Disclosures.Outcome.ReleaseMissing> missing) ->
                form.refuse(
                        "casework.conference.uncovered",
                        missing.stream().map(one -> one.recipient().name()).collect(Collectors.joining(", ")));
        }
    }
}
