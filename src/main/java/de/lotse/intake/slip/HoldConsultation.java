package de.lotse.intake.slip;

import de.lotse.access.Colleagues;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.SlipRules;
import de.lotse.consent.Consents;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.intake.referral.Along;
import de.lotse.intake.referral.PassOn;
import de.lotse.intake.referral.Referral;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the first consultation a slip asked for: takes the slip, registers the person, records the result; whoever goes on to case
 * management where she lives is passed on with her consent (IN-11), and where the concept says so with her screening sheet; who goes to
 * another offer only if she wishes it. Who took her consent back is refused.
 */
@Service
@Transactional
public class HoldConsultation {
    private final Slips slips;
    private final Consents consents;
    private final Declare declare;
    private final PassOn passOn;
    private final Around around;

    HoldConsultation(Slips slips, Consents consents, Declare declare, PassOn passOn, Around around) {
        this.slips = slips;
        this.consents = consents;
        this.declare = declare;
        this.passOn = passOn;
        this.around = around;
    }

    /** Who can get her, the calendar, what goes along by which concept, and the record. */
    @org.springframework.stereotype.Component("slipAround")
    record Around(Colleagues colleagues, BookMeeting book, Along along, Concepts concepts, Audit audit, Clock clock) {
        /** Whether the concept lets the screening sheet go along with a pointer. */
        boolean sheetGoesAlong() {
            SlipRules rules = concepts.section(IntakeConcept.class).slip();
            return rules != null && rules.sheetAlong() != null;
        }
    }

    /**
     * The result.
     *
     * @param accessRoute by which she comes to case management at her place of residence (IN-01)
     * @param consented whether she signed the consent and was handed the information, on paper
     * @param told what case management where she lives is told, where she goes to another offer and wishes that it knows
     */
    public record Command(
            UUID slip,
            Slip.Result result,
            String accessRoute,
            boolean consented,
            @Nullable String told) {
        /** Of somebody who goes to no other offer. */
        public Command(UUID slip, Slip.Result result, String accessRoute, boolean consented) {
            this(slip, result, accessRoute, consented, null);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on record. */
        record Done() implements Outcome {}

        /** She has no record yet; without it she cannot go on. */
        record NotRegistered() implements Outcome {}

        /** Without her consent nothing may be handed on. */
        record ConsentMissing() implements Outcome {}

        /** She took her consent back: nothing more may be done with the slip. */
        record ConsentIsWithdrawn(LocalDate on) implements Outcome {}

        /** Nobody with an open account would get her. */
        record ReceiverGone() implements Outcome {}

        /** The case manager has something else then, or is away; another time has to be agreed. @param away until when, if she is */
        record NotFree(@Nullable LocalDate away) implements Outcome {}

        /** The day lies ahead, or before the slip. */
        record WrongDay() implements Outcome {}

        /** There is a result already, or the slip was taken back. */
        record Over() implements Outcome {}

        /** Not within reach. */
        record Unknown() implements Outcome {}
    }

    /** Records the result and passes her on where it says so. */
    public Outcome hold(Command command) {
        Optional<Slip> found = slips.find(command.slip());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Slip slip = found.get();
        Slip.Result before = slip.result();
        if (command.result().equals(before)) {
            return new Outcome.Done();
        }
        Outcome refusal = refusal(command, slip);
        if (refusal != null) {
            return refusal;
        }
        PersonId person = slip.person();
        if (person != null && consents.state(person).withdrawnOn() != null) {
            sign(command, person);
        }
        Outcome busy = person == null ? null : around.book().book(command.result(), slip, person);
        if (busy != null) {
            return busy;
        }
        slips.add(slip.id(), command.result());
        around.audit()
                .changed(
                        "slip-moved",
                        new Subject("slip", slip.id()),
                        command.result().kind().name());
        if (person != null) {
            goOn(command, slip, person);
        }
        return new Outcome.Done();
    }

    private @Nullable Outcome refusal(Command command, Slip slip) {
        if (slip.state() == Slip.State.WITHDRAWN || slip.result() != null) {
            return new Outcome.Over();
        }
        LocalDate heldOn = command.result().heldOn();
        if (heldOn.isAfter(today()) || heldOn.isBefore(slip.agreedOn())) {
            return new Outcome.WrongDay();
        }
        PersonId person = slip.person();
        LocalDate withdrawn = person == null ? null : consents.state(person).withdrawnOn();
        if (withdrawn != null && !command.consented()) {
            return new Outcome.ConsentIsWithdrawn(withdrawn);
        }
        if (!command.result().toldAtHome()) {
            return null;
        }
        if (person == null) {
            return new Outcome.NotRegistered();
        }
        if (!command.consented() && !consents.state(person).mayDocument()) {
            return new Outcome.ConsentMissing();
        }
        AccountId worker = command.result().worker();
        return worker != null && around.colleagues().active(worker) ? null : new Outcome.ReceiverGone();
    }

    /** What she signed is a fact of its own, also where the time turns out to be taken; who took it back gets no appointment before. */
    private void sign(Command command, PersonId person) {
        if (command.consented() && !consents.state(person).mayDocument()) {
            LocalDate on = command.result().heldOn();
            declare.declare(Declare.Command.onPaper(person, DeclarationKind.PRIVACY_NOTICE, on));
            declare.declare(Declare.Command.onPaper(person, DeclarationKind.CONSENT, on));
        }
    }

    /** Urgent is only what goes on where she lives: whoever is told of her there owes her no appointment within days. */
    private void goOn(Command command, Slip slip, PersonId person) {
        sign(command, person);
        AccountId worker = command.result().worker();
        if (worker != null) {
            PassOn.Outcome passed = passOn.passOn(new PassOn.Command(
                    slip.id(),
                    Referral.Source.SLIP,
                    command.accessRoute(),
                    TakeSlip.newcomer(slip, person).saying(command.told()),
                    null,
                    slip.agreedOn(),
                    worker,
                    command.result().kind().local() && slip.urgent()));
            boolean pointed = command.result().kind() == Slip.Result.Kind.POINTED;
            if (pointed && passed instanceof PassOn.Outcome.PassedOn && around.sheetGoesAlong()) {
                around.along().giveSheet(slip.id(), person);
            }
        }
    }

    private LocalDate today() {
        return LocalDate.now(around.clock());
    }
}
