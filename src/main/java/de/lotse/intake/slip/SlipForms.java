package de.lotse.intake.slip;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.ReferralChoices;
import de.lotse.intake.referral.ReferralForm;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of a slip: what the authority writes, and what came of the consultation. */
@Component
class SlipForms {
    static final String SLIP = "intake.slip.form";
    static final String RESULT = "intake.slip.result";
    private static final int LONGEST = 240;

    private final Concepts concepts;
    private final ReferralForm people;

    SlipForms(Concepts concepts, ReferralForm people) {
        this.concepts = concepts;
        this.people = people;
    }

    /** What the concept says about slips. @throws NotFound where it has none */
    IntakeConcept.SlipRules rules() {
        IntakeConcept.SlipRules rules = concepts.section(IntakeConcept.class).slip();
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
        Referral.Newcomer who = people.who(form, null, people.choices(form, page));
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
                        form.checked("again"));
    }

    /** The result to begin with: 30 minutes, or what the concept says. */
    Form beginResult(LocalDate today) {
        return Form.empty(RESULT).with("id", Uuids.next()).with("heldOn", today).with("minutes", rules().minutes());
    }

    /** Reads the result; null with the problems at their fields. */
    Slip.@Nullable Result result(Form form, Slip slip, Page page) {
        UUID id = form.requireId("id");
        Slip.Result.Kind kind = form.requireChoice("kind", Slip.Result.Kind.class);
        LocalDate heldOn = form.requireDate("heldOn");
        int minutes = form.requireInteger("minutes", 5, LONGEST);
        List<String> receivers = choices(form.with("town", slip.who().town()), page).receivers().stream()
                .map(Choice::value)
                .toList();
        String worker = kind.local() ? form.requireChoice("worker", receivers) : null;
        boolean offer = kind == Slip.Result.Kind.OFFER_PLACED || kind == Slip.Result.Kind.OFFER_POINTED;
        String provider = offer ? form.require("provider", 200) : null;
        LocalDateTime meetsAt = null;
        if (kind.meeting()) {
            LocalDate day = form.requireDate("meetsOn");
            meetsAt = day.atTime(form.requireTime("meetsTime"));
            if (form.problem("meetsOn") == null && day.isBefore(page.today())) {
                form.reject("meetsOn", "intake.slip.past");
            }
        }
        String place = kind.meeting() ? form.require("place", 200) : null;
        String note = form.text("note", 2_000);
        return form.hasErrors()
                ? null
                : new Slip.Result(
                        id,
                        kind,
                        heldOn,
                        minutes,
                        worker == null ? null : AccountId.parse(worker),
                        provider,
                        meetsAt,
                        place,
                        note);
    }

    /** By which route the concept says people come from the authority's consultation: the one that names it, otherwise the authority's. */
    String accessRoute() {
        List<String> routes = concepts.section(IntakeConcept.class).accessRoutes().stream()
                .map(IntakeConcept.AccessRoute::key)
                .toList();
        return List.of("abh_first_counselling", "abh").stream()
                .filter(routes::contains)
                .findFirst()
                .orElse(routes.getFirst());
    }
}
