package de.lotse.intake.newcomer;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.ReferralChoices;
import de.lotse.intake.referral.ReferralForm;
import de.lotse.people.Person;
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

/** The form of a first consultation: holds what was typed, and becomes a command once nothing is wrong. */
@Component
class ConsultationForm {
    static final String PREFIX = "intake.newcomer.form";
    /** The decision after which a provider is asked what came of it, as every concept names it. */
    private static final String POINTED = "signposting";

    private final ReferralForm people;
    private final Concepts concepts;

    ConsultationForm(ReferralForm people, Concepts concepts) {
        this.people = people;
        this.concepts = concepts;
    }

    /** The level at which it is held. @throws NotFound where the concept has none */
    IntakeConcept.AccessLevel level() {
        return intake().consulting().orElseThrow(NotFound::new);
    }

    /** The form to begin with. @param person where she is registered already */
    Form begin(@Nullable Person person, LocalDate today) {
        Form form = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("heldOn", today)
                .with("accessRoute", intake().accessRoutes().getFirst().key());
        return person == null
                ? form
                : form.with("person", person.id())
                        .with("family", person.name().family())
                        .with("given", person.name().given())
                        .with("phone", person.reachable().phone())
                        .with("town", person.home().town())
                        .with("arrivedOn", person.arrivedOn());
    }

    /** What the form offers of the person and the access routes. */
    ReferralChoices.Choices choices(Form form, Page page) {
        return people.choices(form, page);
    }

    /** The outcomes of the level, with what they mean. */
    List<Choice> outcomes(Page page) {
        return level().outcomes().stream()
                .map(one -> new Choice(one.key(), one.label().in(page.locale()), one.rule()))
                .toList();
    }

    /** What the outcome is called; its key where the level no longer has it. */
    String outcome(FirstConsultation one, Page page) {
        return level().outcomes().stream()
                .filter(known -> known.key().equals(one.outcome()))
                .findFirst()
                .map(known -> known.label().in(page.locale()))
                .orElse(one.outcome());
    }

    /** Reads it; null with the problems at their fields. */
    HoldFirstConsultation.@Nullable Command read(Form form, @Nullable Person person, Page page) {
        UUID id = form.requireId("id");
        ReferralChoices.Choices choices = people.choices(form, page);
        Referral.Newcomer who = people.who(form, person, choices);
        LocalDate heldOn = notAhead(form, "heldOn", form.requireDate("heldOn"), page);
        LocalDate arrivedOn = notAhead(form, "arrivedOn", form.date("arrivedOn"), page);
        String route = form.requireChoice(
                "accessRoute", choices.routes().stream().map(Choice::value).toList());
        String outcome = form.requireChoice(
                "outcome", outcomes(page).stream().map(Choice::value).toList());
        boolean pointed = level().outcomes().stream()
                .anyMatch(one -> one.key().equals(outcome) && POINTED.equals(one.decision()));
        String provider = pointed ? form.require("provider", 200) : form.line("provider", 200);
        LocalDate followUpOn = pointed ? form.requireDate("followUpOn") : null;
        if (followUpOn != null && form.problem("followUpOn") == null && followUpOn.isBefore(page.today())) {
            form.reject("followUpOn", "intake.newcomer.followUpOn.past");
        }
        String findings = form.text("findings", 4_000);
        return form.hasErrors() || heldOn == null
                ? null
                : new HoldFirstConsultation.Command(
                        id,
                        who,
                        arrivedOn,
                        heldOn,
                        route,
                        outcome,
                        pointed ? provider : null,
                        followUpOn,
                        findings,
                        form.checked("consented"),
                        form.checked("different"));
    }

    private static @Nullable LocalDate notAhead(Form form, String field, @Nullable LocalDate day, Page page) {
        if (day != null && day.isAfter(page.today())) {
            form.reject(field, "intake.newcomer.future");
        }
        return day;
    }

    private IntakeConcept intake() {
        return concepts.section(IntakeConcept.class);
    }
}
