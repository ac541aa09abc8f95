package de.lotse.intake.slip;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.consent.Recipients;
import de.lotse.intake.referral.ReleaseOnPaper;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of the consultation of a slip, and the answer to the authority. */
@Controller("routingSlipResultController")
@Transactional
class SlipResultController {
    private final Slips slips;
    private final HoldConsultation hold;
    private final ResultForm forms;
    private final SlipView view;
    private final Answering answering;

    SlipResultController(Slips slips, HoldConsultation hold, ResultForm forms, SlipView view, Answering answering) {
        this.slips = slips;
        this.hold = hold;
        this.forms = forms;
        this.view = view;
        this.answering = answering;
    }

    /** What the answer needs. */
    @org.springframework.stereotype.Component("slipAnswering")
    record Answering(
            AnswerSlip answer, TakeSlip take, SlipPages pages, ReleaseOnPaper releases, Recipients recipients) {}

    @PostMapping("/slips/{slipId}/result")
    ModelAndView result(
            @PathVariable UUID slipId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Slip slip = find(slipId);
        Form form = Form.of(SlipForms.RESULT, submitted);
        Slip.Result result = forms.read(form, slip, page);
        if (result != null) {
            HoldConsultation.Command command = new HoldConsultation.Command(
                    slipId, result, forms.accessRoute(), form.checked("consented"), ResultForm.told(result, page));
            refuse(form, hold.hold(command), page);
        }
        return CaseForms.answer(form, () -> view.show(slipId, form, List.of(), page), () -> {
            answered(slipId, form, page);
            Flash.good(redirect, "intake.slip.held");
            return back(slipId);
        });
    }

    private static void refuse(Form form, HoldConsultation.Outcome outcome, Page page) {
        switch (outcome) {
            case HoldConsultation.Outcome.Done _ -> {}
            case HoldConsultation.Outcome.NotRegistered _ -> form.reject("kind", "intake.slip.notRegistered");
            case HoldConsultation.Outcome.ConsentMissing _ -> form.reject("consented", "intake.slip.consentMissing");
            case HoldConsultation.Outcome.ConsentIsWithdrawn withdrawn ->
                form.reject("consented", "intake.slip.consentWithdrawn", page.date(withdrawn.on()));
            case HoldConsultation.Outcome.ReceiverGone _ -> form.reject("worker", "intake.referral.receiverGone");
            case HoldConsultation.Outcome.NotFree busy ->
                form.reject(
                        KeptTimes.field(form),
                        busy.away() == null ? "intake.slip.notFree" : "intake.slip.away",
                        busy.away() == null ? "" : page.date(busy.away()));
            case HoldConsultation.Outcome.WrongDay _ -> form.reject("heldOn", "intake.referral.wrongDay");
            case HoldConsultation.Outcome.Over _ -> form.refuse("intake.slip.over");
            case HoldConsultation.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    @PostMapping("/slips/{slipId}/feedback")
    ModelAndView feedback(
            @PathVariable UUID slipId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of("intake.slip.feedback", submitted);
        if (form.checked("untold")) {
            answering.take().leaveUntold(find(slipId).id());
            Flash.good(redirect, "intake.slip.feedback.untold");
            return back(slipId);
        }
        switch (answered(slipId, form, page)) {
            case ANSWERED -> Flash.good(redirect, "intake.slip.answered");
            case RELEASE_MISSING, NOT_REGISTERED -> Flash.warn(redirect, "intake.slip.releaseMissing");
            case WITHDRAWN -> Flash.warn(redirect, "intake.slip.over");
            case NO_RESULT, UNKNOWN -> throw new NotFound();
        }
        return back(slipId);
    }

    /** Answers the authority; a release that was just signed on paper is recorded first. */
    private AnswerSlip.Outcome answered(UUID slipId, Form form, Page page) {
        Slip slip = find(slipId);
        PersonId person = slip.person();
        if (person != null && slip.state() != Slip.State.WITHDRAWN && form.checked("released")) {
            answering
                    .recipients()
                    .find(slip.office())
                    .ifPresent(office -> answering.releases().give(Uuids.next(), person, office, page.today()));
        }
        Slip.Result result = slip.result();
        String contact = result == null ? null : answering.pages().contact(result);
        return answering.answer().answer(slipId, contact, page.t("intake.slip.left"));
    }

    private Slip find(UUID slipId) {
        return slips.find(slipId).orElseThrow(NotFound::new);
    }

    private static ModelAndView back(UUID slipId) {
        return new ModelAndView("redirect:/slips/" + slipId);
    }
}
