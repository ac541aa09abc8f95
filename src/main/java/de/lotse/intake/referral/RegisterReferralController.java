package de.lotse.intake.referral;

import de.lotse.access.CurrentActor;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.intake.referral.Referral.Step;
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

/** Makes a record of somebody who was passed on, unless she is known already (IN-15). */
@Controller
@Transactional
class RegisterReferralController {
    private static final String PREFIX = "intake.referral.move";
    private final Referrals referrals;
    private final MoveReferral move;
    private final RegisterNewcomer register;
    private final ReferralView pages;
    private final CurrentActor current;

    RegisterReferralController(
            Referrals referrals,
            MoveReferral move,
            RegisterNewcomer register,
            ReferralView pages,
            CurrentActor current) {
        this.referrals = referrals;
        this.move = move;
        this.register = register;
        this.pages = pages;
        this.current = current;
    }

    @PostMapping("/referrals/{referralId}/person")
    ModelAndView register(
            @PathVariable UUID referralId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Referral referral = referrals
                .find(referralId)
                .filter(one -> referrals.mine(one.id()))
                .orElseThrow(NotFound::new);
        if (referral.erased()) {
            form.refuse("intake.referral.over");
            return CaseForms.refused(pages.show(referralId, form, List.of(), page));
        }
        PersonId known = referral.person();
        if (known != null) {
            return new ModelAndView("redirect:" + ReferralPages.personPath(known));
        }
        return switch (register.register(
                RegisterNewcomer.personOf(referralId), referral.who(), form.checked("different"))) {
            case RegisterNewcomer.Outcome.Known alike ->
                CaseForms.refused(pages.show(referralId, form, Alike.said(alike.alike(), page), page));
            case RegisterNewcomer.Outcome.Registered registered -> {
                Step step = new Step(
                        Uuids.next(),
                        Step.What.REGISTERED,
                        page.today(),
                        null,
                        null,
                        registered.person(),
                        current.get().account());
                move.take(referralId, step);
                Flash.good(redirect, "intake.referral.registered");
                yield new ModelAndView("redirect:" + ReferralPages.personPath(registered.person()));
            }
        };
    }
}
