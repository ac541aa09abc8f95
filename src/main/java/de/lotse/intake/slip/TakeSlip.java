package de.lotse.intake.slip;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.people.PersonSearch;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a slip and makes a record of whom it is about, before the consultation is held. */
@Service
@Transactional
public class TakeSlip {
    private final Slips slips;
    private final RegisterNewcomer register;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    TakeSlip(Slips slips, RegisterNewcomer register, CurrentActor current, Audit audit, Clock clock) {
        this.slips = slips;
        this.register = register;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on record. */
        record Done() implements Outcome {}

        /** Somebody like her is known. */
        record Known(List<PersonSearch.Duplicate> alike) implements Outcome {}

        /** She took her agreement back, and the slip is erased. */
        record Over() implements Outcome {}

        /** Not within reach. */
        record Unknown() implements Outcome {}
    }

    /** Takes the slip: the authority sees that somebody looks after it. */
    public Outcome take(UUID slip, UUID step) {
        Optional<Slip> found = slips.find(slip);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (found.get().state() == Slip.State.SENT) {
            note(slip, new Slip.Step(step, Slip.Step.What.TAKEN, today(), null, me()));
        }
        return new Outcome.Done();
    }

    /** Makes a record of her. @param different whether the worker knows that she is nobody of those alike */
    public Outcome register(UUID slip, boolean different) {
        Optional<Slip> found = slips.find(slip);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (found.get().state() == Slip.State.WITHDRAWN) {
            return new Outcome.Over();
        }
        if (found.get().person() != null) {
            return new Outcome.Done();
        }
        return switch (register.register(RegisterNewcomer.personOf(slip), newcomer(found.get(), null), different)) {
            case RegisterNewcomer.Outcome.Known known -> new Outcome.Known(known.alike());
            case RegisterNewcomer.Outcome.Registered registered -> {
                note(
                        slip,
                        new Slip.Step(
                                stepId("registered", slip),
                                Slip.Step.What.REGISTERED,
                                today(),
                                registered.person(),
                                me()));
                yield new Outcome.Done();
            }
        };
    }

    /** She does not want the authority to be told; nobody is reminded of it any more. It can be told later, if she releases it. */
    public Outcome leaveUntold(UUID slip) {
        Optional<Slip> found = slips.find(slip);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (found.get().state() == Slip.State.HELD) {
            note(slip, new Slip.Step(stepId("untold", slip), Slip.Step.What.UNTOLD, today(), null, me()));
        }
        return new Outcome.Done();
    }

    /** What the slip says about her, as others are told. */
    static Referral.Newcomer newcomer(Slip slip, @Nullable PersonId person) {
        Slip.Who who = slip.who();
        return new Referral.Newcomer(
                person, who.name(), who.born(), who.phone(), null, who.language(), who.town(), null, who.wish());
    }

    private void note(UUID slip, Slip.Step step) {
        if (slips.add(slip, step)) {
            audit.changed("slip-moved", new Subject("slip", slip), step.kind().name());
        }
    }

    private static UUID stepId(String of, UUID slip) {
        return UUID.nameUUIDFromBytes((of + ":" + slip).getBytes(StandardCharsets.UTF_8));
    }

    private AccountId me() {
        return current.get().account();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
