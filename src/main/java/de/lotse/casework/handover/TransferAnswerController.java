package de.lotse.casework.handover;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
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

/** The transfers of whoever looks: answering, taking back, and the receipt for both sides. */
@Controller
@Transactional
class TransferAnswerController {
    private static final String PREFIX = "casework.transfer.answer";
    private final TransferPages pages;
    private final AnswerTransfer answer;
    private final Transfers transfers;
    private final Audit audit;

    TransferAnswerController(TransferPages pages, AnswerTransfer answer, Transfers transfers, Audit audit) {
        this.pages = pages;
        this.answer = answer;
        this.transfers = transfers;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem teamArea() {
            return new NavigationItem("team", "/transfers", "CASE_WRITE", 70, "people");
        }
    }

    @GetMapping("/transfers")
    ModelAndView mine(@ModelAttribute("page") Page page) {
        return new ModelAndView("casework/handover/transfers").addObject("view", pages.mine(page));
    }

    @GetMapping("/transfers/{transferId}")
    ModelAndView one(@PathVariable UUID transferId, @ModelAttribute("page") Page page) {
        return show(transferId, Form.empty(PREFIX), page);
    }

    @PostMapping("/transfers/{transferId}/acceptance")
    String accept(@PathVariable UUID transferId, RedirectAttributes redirect) {
        return switch (answer.accept(transferId)) {
            case AnswerTransfer.Outcome.Done(Transfer done) -> accepted(done, redirect);
            case AnswerTransfer.Outcome.AlreadyEnded(Transfer ended) ->
                ended.endedAs(Transfer.Result.ACCEPTED) ? accepted(ended, redirect) : tooLate(ended, redirect);
            case AnswerTransfer.Outcome.Unknown _ -> throw new NotFound();
        };
    }

    private static String accepted(Transfer transfer, RedirectAttributes redirect) {
        Flash.good(redirect, "casework.transfer.accepted");
        return "redirect:/cases/" + transfer.caseId();
    }

    private static String tooLate(Transfer transfer, RedirectAttributes redirect) {
        Flash.warn(redirect, "casework.transfer.late");
        return "redirect:/transfers/" + transfer.id();
    }

    @PostMapping("/transfers/{transferId}/refusal")
    ModelAndView decline(
            @PathVariable UUID transferId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        String why = form.requireText("why", 2_000);
        if (form.hasErrors()) {
            return CaseForms.refused(show(transferId, form, page));
        }
        return new ModelAndView(
                switch (answer.decline(transferId, why)) {
                    case AnswerTransfer.Outcome.Done(Transfer done) -> {
                        Flash.good(redirect, "casework.transfer.declined");
                        yield "redirect:/transfers/" + done.id();
                    }
                    case AnswerTransfer.Outcome.AlreadyEnded(Transfer ended) -> tooLate(ended, redirect);
                    case AnswerTransfer.Outcome.Unknown _ -> throw new NotFound();
                });
    }

    @PostMapping("/transfers/{transferId}/withdrawal")
    String withdraw(@PathVariable UUID transferId, RedirectAttributes redirect) {
        return switch (answer.withdraw(transferId)) {
            case AnswerTransfer.Outcome.Done(Transfer done) -> {
                Flash.good(redirect, "casework.transfer.withdrawn");
                yield "redirect:/transfers/" + done.id();
            }
            case AnswerTransfer.Outcome.AlreadyEnded(Transfer ended) -> tooLate(ended, redirect);
            case AnswerTransfer.Outcome.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView show(UUID id, Form form, Page page) {
        Transfer transfer = transfers.find(id).orElseThrow(NotFound::new);
        audit.looked(Subject.of(transfer.caseId()), "transfer");
        return new ModelAndView("casework/handover/offer")
                .addObject("view", pages.one(id, page))
                .addObject("form", form);
    }
}
