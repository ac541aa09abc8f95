package de.lotse.casework.linking;

import de.lotse.access.CurrentActor;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.linking.Cooperation.Step;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a case over warmly, works on it in tandem, or refers, in either direction (IN-14). The talk of all three and every feedback
 * need the release to the other body (CON-03) of whom they are about, the client or an adult carried in her case (CW-02), and are on
 * record; a tandem with a colleague opens the file to her for its period only (ACC-02).
 */
@Service
@Transactional
public class Cooperate {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Cases cases;
    private final Cooperations cooperations;
    private final Opening opening;
    private final Disclosures disclosures;
    private final Audit audit;
    private final Clock clock;

    Cooperate(
            Cases cases,
            Cooperations cooperations,
            Opening opening,
            Disclosures disclosures,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.cooperations = cooperations;
        this.opening = opening;
        this.disclosures = disclosures;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a beginning needs. */
    @Component("cooperationOpening")
    record Opening(Grants grants, Releases releases, ConceptRules rules, CurrentActor actor, CarriedPeople carried) {}

    /**
     * How it begins.
     *
     * @param id from the form, so that a double click begins once
     * @param about the client, or an adult carried in her case; a tandem with a colleague is about the whole case, so the client
     * @param with the other body; null for a tandem with a colleague
     */
    public record Begin(
            CaseId caseId,
            UUID id,
            PersonId about,
            Cooperation.Kind kind,
            Cooperation.Direction direction,
            @Nullable Recipient with,
            @Nullable AccountId colleague,
            List<String> topics,
            @Nullable LocalDate until,
            @Nullable String note) {}

    /** What happened. @param left what the list of recipients says about it; unused where nothing leaves */
    public record Happened(
            CaseId caseId, UUID id, UUID cooperation, Step.What kind, LocalDate on, String note, String left) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is kept. */
        record Done() implements Outcome {}

        /** It stands there already, with other words, or has ended: sent again after going back. Nothing was kept. */
        record Already() implements Outcome {}

        /** Neither a body nor, for a tandem, a colleague was named. */
        record NobodyNamed() implements Outcome {}

        /** Only the worker whose case it is opens the file to a colleague. */
        record NotHers() implements Outcome {}

        /** A tandem with a colleague has a last day to come, at most a year away. */
        record UntilMissing() implements Outcome {}

        /** The day lies in the future. */
        record Future() implements Outcome {}

        /** This release is missing (CON-03); nothing was noted. */
        record ReleaseMissing(Disclosures.Outcome.ReleaseMissing missing) implements Outcome {}

        /** It has ended. */
        record Over() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** She is carried in the case and took her consent back (CON-02). */
        record ConsentWithdrawn(PersonName name) implements Outcome {}

        /** No such case or cooperation within reach, nobody of that name in it, or the concept has no such kind. */
        record Unknown() implements Outcome {}
    }

    /** Begins, or says why not. */
    public Outcome begin(Begin command) {
        Case theCase = cases.find(command.caseId()).orElse(null);
        if (theCase == null
                || !theCase.holds(command.about())
                || opening.rules().find("handover", command.kind().rule()).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        boolean tandem = command.kind() == Cooperation.Kind.TANDEM && command.colleague() != null;
        Outcome refusal = refusal(theCase, command, tandem);
        if (refusal != null) {
            return refusal;
        }
        PersonId about = tandem ? theCase.mainPerson() : command.about();
        Cooperation known = cooperations.find(command.caseId(), command.id()).orElse(null);
        if (known != null) {
            boolean again = known.open() && known.about().equals(about) && same(known, command, tandem);
            return again ? new Outcome.Done() : new Outcome.Already();
        }
        keep(begun(about, command, tandem));
        return new Outcome.Done();
    }

    private @Nullable Outcome refusal(Case theCase, Begin command, boolean tandem) {
        if (!tandem && command.with() == null) {
            return new Outcome.NobodyNamed();
        }
        if (tandem && !theCase.responsible().equals(opening.actor().get().account())) {
            return new Outcome.NotHers();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate until = command.until();
        if (tandem && (until == null || until.isBefore(today) || until.isAfter(today.plusYears(1)))) {
            return new Outcome.UntilMissing();
        }
        return opening.carried()
                .refused(theCase, List.of(command.about()))
                .map(Outcome.ConsentWithdrawn::new)
                .orElse(null);
    }

    /** Whether it is what stands there, e.g. sent by a double click. */
    private static boolean same(Cooperation known, Begin command, boolean tandem) {
        return known.kind() == command.kind()
                && known.direction() == command.direction()
                && Objects.equals(known.with(), tandem ? null : command.with())
                && Objects.equals(known.colleague(), tandem ? command.colleague() : null)
                && known.topics().equals(command.topics())
                && Objects.equals(known.until(), command.until())
                && Objects.equals(known.note(), command.note());
    }

    /** Sent twice at once, only one is kept; the file opened for the other is closed again. */
    private void keep(Cooperation begun) {
        UUID grant = begun.grant();
        if (cooperations.add(begun)) {
            audit.changed(
                    "cooperation-begun",
                    Subject.of(begun.caseId()),
                    begun.kind().name());
        } else if (grant != null) {
            opening.grants().end(grant);
        }
    }

    private Cooperation begun(PersonId about, Begin command, boolean tandem) {
        Recipient with = tandem ? null : command.with();
        AccountId colleague = tandem ? command.colleague() : null;
        LocalDate until = command.until();
        UUID grant = colleague == null || until == null
                ? null
                : opening.grants()
                        .give(
                                command.caseId(),
                                colleague,
                                Grant.Reason.TANDEM,
                                until.plusDays(1).atStartOfDay(BERLIN).toInstant(),
                                null);
        return new Cooperation(
                command.id(),
                command.caseId(),
                about,
                command.kind(),
                command.direction(),
                with,
                with == null ? null : opening.releases().key(with),
                colleague,
                grant,
                command.topics(),
                until,
                command.note(),
                clock.instant(),
                List.of());
    }

    /** Notes what happened, or says why not. */
    public Outcome happened(Happened command) {
        Case theCase = cases.find(command.caseId()).orElse(null);
        Cooperation cooperation =
                cooperations.find(command.caseId(), command.cooperation()).orElse(null);
        if (theCase == null || cooperation == null) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        Optional<Step> known = cooperation.steps().stream()
                .filter(step -> step.id().equals(command.id()))
                .findFirst();
        if (known.isPresent()) {
            Step sent = new Step(command.id(), command.kind(), command.on(), command.note());
            return known.get().equals(sent) ? new Outcome.Done() : new Outcome.Already();
        }
        if (!cooperation.open()) {
            return new Outcome.Over();
        }
        if (command.on().isAfter(LocalDate.now(clock))) {
            return new Outcome.Future();
        }
        Outcome refusal = leaves(theCase, cooperation, command);
        return refusal == null ? noted(cooperation, command) : refusal;
    }

    private @Nullable Outcome leaves(Case theCase, Cooperation cooperation, Happened command) {
        Recipient with = cooperation.with();
        if (with == null || command.kind().over()) {
            return null;
        }
        boolean meeting = command.kind() == Step.What.MEETING;
        Disclosures.Command leaving = new Disclosures.Command(
                command.id(),
                cooperation.about(),
                theCase.id(),
                with,
                meeting ? Disclosure.Channel.TALK : Disclosure.Channel.PHONE,
                cooperation.topics(),
                command.left(),
                null);
        Set<Release.Power> powers = Set.of(meeting ? Release.Power.MAY_CONFER : Release.Power.MAY_INFORM);
        return switch (disclosures.disclose(leaving, powers)) {
            case Disclosures.Outcome.Disclosed _ -> null;
            case Disclosures.Outcome.ReleaseMissing missing -> new Outcome.ReleaseMissing(missing);
            case Disclosures.Outcome.NotWithinReach _ -> new Outcome.Unknown();
        };
    }

    private Outcome noted(Cooperation cooperation, Happened command) {
        cooperations.add(cooperation, new Step(command.id(), command.kind(), command.on(), command.note()));
        UUID grant = cooperation.grant();
        if (command.kind().over() && grant != null) {
            opening.grants().end(grant);
        }
        audit.changed(
                "cooperation-moved",
                Subject.of(cooperation.caseId()),
                command.kind().name());
        return new Outcome.Done();
    }
}
