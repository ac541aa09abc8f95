package de.lotse.casework.handover;

import de.lotse.casework.CaseSidePage;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
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

/** Offering a case to a colleague, from its file. */
@Controller
@Transactional
class TransferController {
    @Configuration(proxyBeanMethods = false)
    static class SidePage {
        @Bean
        CaseSidePage transferPage() {
            return new CaseSidePage("casework.transfer.title", "/transfer", "right", "CASE_WRITE", 40);
        }
    }

    static final String PREFIX = "casework.transfer";
    private final CaseForms forms;
    private final TransferPages pages;
    private final OfferTransfer offerTransfer;
    private final Concepts concepts;

    TransferController(CaseForms forms, TransferPages pages, OfferTransfer offerTransfer, Concepts concepts) {
        this.forms = forms;
        this.pages = pages;
        this.offerTransfer = offerTransfer;
        this.concepts = concepts;
    }

    @GetMapping("/cases/{caseId}/transfer")
    ModelAndView form(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable String reason,
            @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("reason", reason);
        return show(caseId, forms.begin(place(caseId), form), page);
    }

    @PostMapping("/cases/{caseId}/transfer")
    ModelAndView offer(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        CaseForms.Place place = place(caseId);
        Form form = forms.read(place, PREFIX, submitted);
        OfferTransfer.Command command = new OfferTransfer.Command(
                id,
                form.requireId("id"),
                new AccountId(form.requireId("receiver")),
                offer(form, concepts.section(TransferConcept.class), page.today()));
        if (!form.hasErrors()) {
            note(form, caseId, offerTransfer.offer(command));
        }
        return forms.answer(form, place, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "casework.transfer.done");
            return new ModelAndView("redirect:/cases/" + caseId + "/transfer");
        });
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "transfer", "/transfer");
    }

    /** What the giver says; a handover without a talk needs its reason. */
    private static Transfer.Offer offer(Form form, TransferConcept concept, LocalDate today) {
        String reason = form.requireChoice("reason", concept.reasonKeys());
        String reasonText = form.text("reasonText", 2_000);
        if (reason.equals(TransferConcept.Reason.OTHER) && reasonText == null) {
            form.reject("reasonText", "casework.transfer.reasonText.missing");
        }
        LocalDate talkOn = form.date("talkOn");
        String without = form.line("talkWithout", 500);
        if (talkOn == null && without == null && form.problem("talkOn") == null) {
            form.reject("talkOn", "casework.transfer.talk.missing");
        }
        LocalDate until = form.date("overlapUntil");
        int weeks = concept.acceptance().longestOverlapWeeks();
        if (until != null && (until.isBefore(today) || until.isAfter(today.plusWeeks(weeks)))) {
            form.reject("overlapUntil", "casework.transfer.overlap.wrong", weeks);
        } else if (until != null && reason.equals(TransferConcept.Reason.BIAS)) {
            form.reject("overlapUntil", "casework.transfer.overlap.bias");
        }
        return new Transfer.Offer(
                reason, reasonText, form.requireText("toKnow", 20_000), talkOn, talkOn == null ? without : null, until);
    }

    private void note(Form form, UUID caseId, OfferTransfer.Outcome outcome) {
        switch (outcome) {
            case OfferTransfer.Outcome.Offered _ -> {}
            case OfferTransfer.Outcome.Answered _ -> form.refuse("casework.transfer.answered");
            case OfferTransfer.Outcome.AlreadyOffered _ -> form.refuse("casework.transfer.already");
            case OfferTransfer.Outcome.NotYours _ -> form.refuse("casework.transfer.notYours.now");
            case OfferTransfer.Outcome.ReceiverUnfit _ -> form.reject("receiver", "casework.transfer.unfit");
            case OfferTransfer.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case OfferTransfer.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        return new ModelAndView("casework/handover/transfer")
                .addObject("view", pages.ofCase(caseId, page))
                .addObject("form", form);
    }
}
