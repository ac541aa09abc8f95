package de.lotse.casework.conference;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.exchange.Agreements;
import de.lotse.casework.release.RecipientFields;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

/** One conference: who takes part, inviting, moving, result, calling off, telling the client. */
@Controller
@Transactional
class ConferenceController {
    private static final String PREFIX = ConferenceForms.PREFIX;
    private final CaseForms forms;
    private final ConferencePages pages;
    private final ConveneConference convene;
    private final HoldConference hold;
    private final RecipientFields recipients;
    private final ConferencePapers papers;

    ConferenceController(
            CaseForms forms,
            ConferencePages pages,
            ConveneConference convene,
            HoldConference hold,
            RecipientFields recipients,
            ConferencePapers papers) {
        this.forms = forms;
        this.pages = pages;
        this.convene = convene;
        this.hold = hold;
        this.recipients = recipients;
        this.papers = papers;
    }

    @GetMapping("/cases/{caseId}/conferences/{conferenceId}")
    ModelAndView conference(
            @PathVariable UUID caseId, @PathVariable UUID conferenceId, @ModelAttribute("page") Page page) {
        return show(caseId, conferenceId, fresh -> fresh, page);
    }

    /** Where the result is kept as a draft; the other forms are short. */
    private static CaseForms.Place place(UUID caseId, UUID conferenceId) {
        return CaseForms.Place.of(caseId, "conference-" + conferenceId, "/conferences/" + conferenceId);
    }

    @PostMapping("/cases/{caseId}/conferences/{conferenceId}/participants")
    ModelAndView add(
            @PathVariable UUID caseId,
            @PathVariable UUID conferenceId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        UUID participant = form.requireId("id");
        Recipient recipient = recipients.read(form);
        String duty = form.line("duty", 120);
        if (recipient != null && !form.hasErrors()) {
            refuse(form, caseId, convene.add(id, conferenceId, participant, recipient, duty));
        }
        return CaseForms.answer(
                form,
                () -> show(caseId, conferenceId, fresh -> fresh.withSeat(form), page),
                () -> back(caseId, conferenceId));
    }

    @PostMapping("/cases/{caseId}/conferences/{conferenceId}/moves")
    ModelAndView move(
            @PathVariable UUID caseId,
            @PathVariable UUID conferenceId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        UUID step = form.requireId("id");
        Conference.Slot to =
                new Conference.Slot(form.requireDate("on"), form.requireTime("at"), form.require("place", 200));
        if (!form.hasErrors()) {
            refuse(form, caseId, convene.move(id, conferenceId, step, to));
        }
        return CaseForms.answer(form, () -> show(caseId, conferenceId, fresh -> fresh.withMove(form), page), () -> {
            Flash.good(redirect, "casework.conference.moved");
            return back(caseId, conferenceId);
        });
    }

    @PostMapping("/cases/{caseId}/conferences/{conferenceId}/invitations")
    ModelAndView invite(@PathVariable UUID caseId, @PathVariable UUID conferenceId, RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        switch (convene.invite(id, conferenceId, papers.saidOfInvitation(id, conferenceId))) {
            case DONE -> Flash.good(redirect, "casework.conference.invited");
            case NOBODY -> Flash.warn(redirect, "casework.conference.invited.nobody");
            case UNKNOWN -> throw new NotFound();
            case OVER, STOPPED, PAST, AGREED_LATER -> Flash.warn(redirect, "casework.conference.over");
        }
        return back(caseId, conferenceId);
    }

    @PostMapping("/cases/{caseId}/conferences/{conferenceId}/result")
    ModelAndView held(
            @PathVariable UUID caseId,
            @PathVariable UUID conferenceId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = forms.read(place(caseId, conferenceId), PREFIX, submitted);
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
                place(caseId, conferenceId),
                () -> show(caseId, conferenceId, fresh -> fresh.withResult(form), page),
                () -> {
                    Flash.good(redirect, "casework.conference.held");
                    return back(caseId, conferenceId);
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
                form, () -> show(caseId, conferenceId, fresh -> fresh.withCancellation(form), page), () -> {
                    Flash.good(redirect, "casework.conference.cancelled");
                    return back(caseId, conferenceId);
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
                form, () -> show(caseId, conferenceId, fresh -> fresh.withInformation(form), page), () -> {
                    Flash.good(redirect, "casework.conference.informed");
                    return back(caseId, conferenceId);
                });
    }

    @GetMapping("/cases/{caseId}/conferences/{conferenceId}/invitation.pdf")
    Object invitation(@PathVariable UUID caseId, @PathVariable UUID conferenceId, @ModelAttribute("page") Page page) {
        return papers.invitation(forms.find(caseId), conferenceId, page);
    }

    @GetMapping("/cases/{caseId}/conferences/{conferenceId}/minutes.pdf")
    Object minutes(@PathVariable UUID caseId, @PathVariable UUID conferenceId, @ModelAttribute("page") Page page) {
        return papers.minutes(forms.find(caseId), conferenceId, page);
    }

    private void refuse(Form form, UUID caseId, ConveneConference.Outcome outcome) {
        switch (outcome) {
            case DONE, NOBODY, AGREED_LATER -> {}
            case PAST -> form.reject("on", "casework.conference.on.past");
            case OVER -> form.refuse("casework.conference.over");
            case STOPPED -> forms.stopped(form, caseId);
            case UNKNOWN -> throw new NotFound();
        }
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

    /** @param typed puts what was sent into its form */
    private ModelAndView show(UUID caseId, UUID conferenceId, UnaryOperator<ConferenceForms> typed, Page page) {
        ConferencePages.Detail view = pages.detail(forms.open(caseId, "conferences", page), conferenceId, page);
        Form result = forms.begin(place(caseId, conferenceId), ConferenceForms.freshResult(page));
        return new ModelAndView("casework/conference/conference")
                .addObject("view", view)
                .addObject("forms", typed.apply(ConferenceForms.fresh(view.conference(), result, page)));
    }

    private static ModelAndView back(UUID caseId, UUID conferenceId) {
        return new ModelAndView("redirect:/cases/" + caseId + "/conferences/" + conferenceId);
    }
}
