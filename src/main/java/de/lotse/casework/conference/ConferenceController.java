package de.lotse.casework.conference;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.release.RecipientFields;
import de.lotse.consent.Recipient;
import de.lotse.shared.CaseId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
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

/** One conference before it is held: who takes part, inviting, moving, and its papers. */
@Controller
@Transactional
class ConferenceController {
    private static final String PREFIX = ConferenceForms.PREFIX;
    private final CaseForms forms;
    private final ConferenceShowing showing;
    private final ConveneConference convene;
    private final RecipientFields recipients;
    private final ConferencePapers papers;

    ConferenceController(
            CaseForms forms,
            ConferenceShowing showing,
            ConveneConference convene,
            RecipientFields recipients,
            ConferencePapers papers) {
        this.forms = forms;
        this.showing = showing;
        this.convene = convene;
        this.recipients = recipients;
        this.papers = papers;
    }

    @GetMapping("/cases/{caseId}/conferences/{conferenceId}")
    ModelAndView conference(
            @PathVariable UUID caseId, @PathVariable UUID conferenceId, @ModelAttribute("page") Page page) {
        return showing.show(caseId, conferenceId, fresh -> fresh, page);
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
                () -> showing.show(caseId, conferenceId, fresh -> fresh.withSeat(form), page),
                () -> ConferenceShowing.back(caseId, conferenceId));
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
        return CaseForms.answer(
                form, () -> showing.show(caseId, conferenceId, fresh -> fresh.withMove(form), page), () -> {
                    Flash.good(redirect, "casework.conference.moved");
                    return ConferenceShowing.back(caseId, conferenceId);
                });
    }

    @PostMapping("/cases/{caseId}/conferences/{conferenceId}/invitations")
    ModelAndView invite(@PathVariable UUID caseId, @PathVariable UUID conferenceId, RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        switch (convene.invite(id, conferenceId, papers.saidOfInvitation(id, conferenceId))) {
            case DONE -> Flash.good(redirect, "casework.conference.invited");
            case NOBODY -> Flash.warn(redirect, "casework.conference.invited.nobody");
            case UNKNOWN -> throw new NotFound();
            case OVER, STOPPED, PAST, AGREED_LATER, ALREADY, NAMED -> Flash.warn(redirect, "casework.conference.over");
        }
        return ConferenceShowing.back(caseId, conferenceId);
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
            case ALREADY -> form.standsAlready();
            case NAMED -> form.reject("duty", "casework.conference.named");
            case PAST -> form.reject("on", "casework.conference.on.past");
            case OVER -> form.refuse("casework.conference.over");
            case STOPPED -> forms.stopped(form, caseId);
            case UNKNOWN -> throw new NotFound();
        }
    }
}
