package de.lotse.intake.slip;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.SlipRules;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.ReferralChoices;
import de.lotse.intake.referral.ReferralForm;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of a slip: what the authority writes, and what both forms choose from. */
@Component
class SlipForms {
    static final String SLIP = "intake.slip.form";
    static final String RESULT = "intake.slip.result";

    private final Concepts concepts;
    private final ReferralForm people;

    SlipForms(Concepts concepts, ReferralForm people) {
        this.concepts = concepts;
        this.people = people;
    }

    /** What the concept says about slips. @throws NotFound where it has none */
    SlipRules rules() {
        SlipRules rules = concepts.section(IntakeConcept.class).slip();
        if (rules == null) {
            throw new NotFound();
        }
        return rules;
    }

    /** The groups that are sent today. */
    List<Choice> groups(Page page) {
        return rules().groupsOn(page.today()).stream()
                .map(one -> new Choice(one.key(), one.label().in(page.locale()), one.rule()))
                .toList();
    }

    /** The sections of the law for which somebody can be sent. */
    List<Choice> reasons(Page page) {
        return rules().given().stream()
                .map(one -> new Choice(one.key(), one.label().in(page.locale())))
                .toList();
    }

    /** What can be chosen about her and who is competent where she lives. */
    ReferralChoices.Choices choices(Form form, Page page) {
        return people.choices(form, page);
    }

    /** The slip to begin with. */
    Form begin(LocalDate today) {
        return Form.empty(SLIP).with("id", Uuids.next()).with("agreedOn", today);
    }

    /** Reads the slip; null with the problems at their fields. */
    SendSlip.@Nullable Command slip(Form form, Page page) {
        UUID id = form.requireId("id");
        String group = form.requireChoice(
                "group", groups(page).stream().map(Choice::value).toList());
        String reason =
                form.choice("reason", reasons(page).stream().map(Choice::value).toList());
        ReferralChoices.Choices offered = people.choices(form, page);
        Referral.Newcomer who = people.who(form, null, offered);
        LocalDate agreedOn = form.requireDate("agreedOn");
        if (!form.checked("agreed")) {
            form.reject("agreed", "intake.referral.agreed.missing");
        }
        return form.hasErrors()
                ? null
                : new SendSlip.Command(
                        id,
                        group,
                        reason,
                        new Slip.Who(who.name(), who.born(), who.phone(), who.language(), who.town(), who.wish()),
                        agreedOn,
                        form.checked("again"),
                        ReferralForm.urgent(form, offered));
    }

    /** The result to begin with: 30 minutes, or what the concept says. */
    Form beginResult(LocalDate today) {
        return Form.empty(RESULT).with("id", Uuids.next()).with("heldOn", today).with("minutes", rules().minutes());
    }
}
