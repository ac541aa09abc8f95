package de.lotse.intake.referral;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows one who was passed on, with the form as it was typed, and puts the look on record. */
@Component
class ReferralView {
    private final Referrals referrals;
    private final ReferralPages pages;
    private final ReferralForm forms;
    private final Concepts concepts;
    private final Along along;
    private final Audit audit;

    ReferralView(
            Referrals referrals, ReferralPages pages, ReferralForm forms, Concepts concepts, Along along, Audit audit) {
        this.along = along;
        this.referrals = referrals;
        this.pages = pages;
        this.forms = forms;
        this.concepts = concepts;
        this.audit = audit;
    }

    /** The page. @param alike who may be the same person, when she was to be registered */
    ModelAndView show(UUID referralId, Form form, List<String> alike, Page page) {
        Referral referral = referrals.find(referralId).orElseThrow(NotFound::new);
        audit.looked(new Subject("referral", referralId), "referral");
        boolean mine = referrals.mine(referralId);
        List<Choice> decisions = concepts.section(IntakeConcept.class).decisions().stream()
                .map(one -> new Choice(one.key(), one.label().in(page.locale()), one.rule()))
                .toList();
        Form asked = form.with("town", referral.who().town());
        return new ModelAndView("intake/referral/referral")
                .addObject("view", pages.sheet(referral, page))
                .addObject("mine", mine)
                .addObject("reached", reached(referral.person()))
                .addObject("decisions", decisions)
                .addObject("receivers", forms.choices(asked, page).receivers())
                .addObject("alike", alike)
                .addObject("sheet", mine ? sheet(referral, page) : null)
                .addObject("form", form);
    }

    /** The screening sheet that went along, once she was taken over. */
    private @Nullable SheetPage sheet(Referral referral, Page page) {
        return referral.state() == Referral.State.NEW || referral.state() == Referral.State.WITHDRAWN
                ? null
                : along.given(referral.id())
                        .map(found -> SheetPage.of(found, concepts.section(CaseworkConcept.class), page))
                        .orElse(null);
    }

    /** Whether the viewer may open her record; who stands in may not before she took her over. */
    private boolean reached(@Nullable PersonId person) {
        return person != null && along.find(person).isPresent();
    }
}
