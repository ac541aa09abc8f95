package de.lotse.intake.slip;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.SlipRules;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authority sends somebody to the first consultation by a slip (IN-11): only with her agreement, only the groups the concept sends
 * today, the same person in the same group twice only after a warning, and nobody who took her agreement back.
 */
@Service
@Transactional
public class SendSlip {
    private final Slips slips;
    private final Concepts concepts;
    private final Recipients recipients;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    SendSlip(Slips slips, Concepts concepts, Recipients recipients, CurrentActor current, Audit audit, Clock clock) {
        this.slips = slips;
        this.concepts = concepts;
        this.recipients = recipients;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether slips can be sent here at all, by the acting account's own office. */
    @Transactional(readOnly = true)
    public Optional<SlipRules> rules() {
        OrganisationId office = current.get().organisation();
        boolean immigration = office != null
                && recipients.find(office).filter(Recipient::immigration).isPresent();
        return immigration
                ? Optional.ofNullable(concepts.section(IntakeConcept.class).slip())
                : Optional.empty();
    }

    /**
     * What the slip says.
     *
     * @param again whether the warning was read that she was sent in this group before
     * @param urgent whether she needs her appointment within the days the concept names for that
     */
    public record Command(
            UUID id,
            String group,
            @Nullable String reason,
            Slip.Who who,
            LocalDate agreedOn,
            boolean again,
            boolean urgent) {
        /** For whom it is not urgent. */
        public Command(
                UUID id, String group, @Nullable String reason, Slip.Who who, LocalDate agreedOn, boolean again) {
            this(id, group, reason, who, agreedOn, again, false);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It lies with case management. */
        record Sent(UUID id) implements Outcome {}

        /** It lies there already, with other words: sent again after going back. Nothing was sent. */
        record Already() implements Outcome {}

        /** She was sent in this group before, which the concept wants once only. */
        record SentBefore(LocalDate on) implements Outcome {}

        /** She took her agreement to a slip back, and has not agreed anew since. */
        record Withdrawn(LocalDate on) implements Outcome {}

        /** She agrees on a day that has not come yet. */
        record Future() implements Outcome {}

        /** This office sends no slips, or not for this group. */
        record Unknown() implements Outcome {}
    }

    /** Sends it, or says why not. */
    public Outcome send(Command command) {
        LocalDate today = LocalDate.now(clock);
        OrganisationId office = current.get().organisation();
        SlipRules.SlipGroup group = rules().stream()
                .flatMap(rules -> rules.groupsOn(today).stream())
                .filter(one -> one.key().equals(command.group()))
                .findFirst()
                .orElse(null);
        if (group == null || office == null) {
            return new Outcome.Unknown();
        }
        if (command.agreedOn().isAfter(today)) {
            return new Outcome.Future();
        }
        Outcome refusal = before(command, group);
        if (refusal != null) {
            return refusal;
        }
        Slip slip = new Slip(
                command.id(),
                office,
                command.group(),
                command.reason(),
                command.who(),
                command.agreedOn(),
                clock.instant(),
                current.get().account(),
                command.urgent(),
                List.of(),
                null,
                null);
        if (slips.find(command.id()).filter(Slip::erased).isPresent()) {
            return new Outcome.Already();
        }
        if (!slips.add(slip)) {
            boolean same = slips.find(command.id()).filter(slip::same).isPresent();
            return same ? new Outcome.Sent(command.id()) : new Outcome.Already();
        }
        audit.changed("slip-sent", new Subject("slip", command.id()), command.group());
        return new Outcome.Sent(command.id());
    }

    private @Nullable Outcome before(Command command, SlipRules.SlipGroup group) {
        List<Slip> earlier = slips.same(command.who()).stream()
                .filter(one -> !one.id().equals(command.id()))
                .toList();
        Optional<LocalDate> withdrawn = earlier.stream()
                .flatMap(one -> one.steps().stream())
                .filter(step -> step.kind() == Slip.Step.What.WITHDRAWN)
                .map(Slip.Step::on)
                .max(LocalDate::compareTo);
        if (withdrawn.isPresent() && !(command.again() && !command.agreedOn().isBefore(withdrawn.get()))) {
            return new Outcome.Withdrawn(withdrawn.get());
        }
        return earlier.stream()
                .filter(one -> group.onceOnly() && one.group().equals(group.key()) && !command.again())
                .map(one -> LocalDate.ofInstant(one.sentAt(), clock.getZone()))
                .findFirst()
                .map(Outcome.SentBefore::new)
                .orElse(null);
    }
}
