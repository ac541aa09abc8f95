package de.lotse.intake.referral;

import de.lotse.access.CurrentActor;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.intake.referral.Referral.Step;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the receiver does: takes over, tries, talks, decides, answers, gives on; and the end by withdrawn consent. */
@Controller
@Transactional
class ReferralStepController {
    private static final String PREFIX = "intake.referral.move";
    /** Registering and withdrawing have their own way. */
    private static final Set<Step.What> ORDINARY = Set.of(
            Step.What.ACCEPTED,
            Step.What.TRIED,
            Step.What.TALKED,
            Step.What.NOT_REACHED,
            Step.What.DECIDED,
            Step.What.FEEDBACK);

    private final MoveReferral move;
    private final EndReferral end;
    private final ReferralView pages;
    private final CurrentActor current;
    private final Concepts concepts;

    ReferralStepController(
            MoveReferral move, EndReferral end, ReferralView pages, CurrentActor current, Concepts concepts) {
        this.move = move;
        this.end = end;
        this.pages = pages;
        this.current = current;
        this.concepts = concepts;
    }

    @PostMapping("/referrals/{referralId}/steps")
    ModelAndView step(
            @PathVariable UUID referralId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Step step = read(form);
        if (!form.hasErrors()) {
            refuse(form, "on", move.take(referralId, step));
        }
        return CaseForms.answer(form, () -> pages.show(referralId, form, List.of(), page), () -> {
            Flash.good(redirect, "intake.referral.noted");
            return back(referralId);
        });
    }

    private Step read(Form form) {
        UUID id = form.requireId("id");
        Step.What kind = form.requireChoice("kind", Step.What.class);
        if (!ORDINARY.contains(kind)) {
            form.reject("kind", "webui.form.choice");
        }
        @Nullable String outcome = kind == Step.What.DECIDED ? form.requireChoice("outcome", decisions()) : null;
        @Nullable
        String note = kind == Step.What.DECIDED || kind == Step.What.FEEDBACK
                ? form.requireText("note", 2_000)
                : form.text("note", 2_000);
        return new Step(
                id,
                kind,
                form.requireDate("on"),
                outcome,
                note,
                null,
                current.get().account());
    }

    private List<String> decisions() {
        return concepts.section(IntakeConcept.class).decisions().stream()
                .map(IntakeConcept.Decision::key)
                .toList();
    }

    @PostMapping("/referrals/{referralId}/receiver")
    ModelAndView forward(
            @PathVariable UUID referralId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        UUID to = form.requireId("to");
        if (!form.hasErrors()) {
            refuse(form, "to", move.forward(referralId, new AccountId(to)));
        }
        return CaseForms.answer(form, () -> pages.show(referralId, form, List.of(), page), () -> {
            Flash.good(redirect, "intake.referral.forwarded");
            return new ModelAndView("redirect:/referrals");
        });
    }

    @PostMapping("/referrals/{referralId}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID referralId, RedirectAttributes redirect) {
        if (!end.withdraw(referralId)) {
            throw new NotFound();
        }
        Flash.good(redirect, "intake.referral.withdrawn");
        return back(referralId);
    }

    private static ModelAndView back(UUID referralId) {
        return new ModelAndView("redirect:/referrals/" + referralId);
    }

    private static void refuse(Form form, String field, MoveReferral.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case ALREADY -> form.standsAlready();
            case WRONG_DAY -> form.reject(field, "intake.referral.wrongDay");
            case RECEIVER_GONE -> form.reject(field, "intake.referral.receiverGone");
            case OVER -> form.refuse("intake.referral.over");
            case UNKNOWN -> throw new NotFound();
        }
    }
}
