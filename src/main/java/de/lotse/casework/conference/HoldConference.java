package de.lotse.casework.conference;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.casework.exchange.Agreements;
import de.lotse.consent.Disclosures;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that a conference was held with its result, called off, and that the client was told (SYS-02). It can have been held only with
 * those whose release covers it; agreements become tasks.
 */
@Service
@Transactional
public class HoldConference {
    private final Cases cases;
    private final Conferences conferences;
    private final ConveneConference.Channel channel;
    private final Agreements agreements;
    private final Audit audit;
    private final Clock clock;

    HoldConference(
            Cases cases,
            Conferences conferences,
            ConveneConference.Channel channel,
            Agreements agreements,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.conferences = conferences;
        this.channel = channel;
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    /** It was held. @param what the list of recipients says about it */
    public record Held(
            CaseId caseId,
            UUID conference,
            LocalDate on,
            List<UUID> attended,
            String result,
            List<Agreements.Agreement> agreements,
            String what) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is noted. */
        record Done() implements Outcome {}

        /** For these who are said to have taken part a release is missing; nothing was noted of them. */
        record ReleasesMissing(List<Disclosures.Outcome.ReleaseMissing> missing) implements Outcome {}

        /** The day lies in the future, or before what it follows. */
        record WrongDay() implements Outcome {}

        /** Somebody else than the case management takes part in a conference. */
        record Alone() implements Outcome {}

        /** Somebody noted something else already; that stays. @param on the day she wrote it down */
        record Already(AccountId by, LocalDate on) implements Outcome {}

        /** It was held or called off already, or not yet held. */
        record NotNow() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case or conference within reach. */
        record Unknown() implements Outcome {}
    }

    /** Notes it, or says why not. */
    public Outcome held(Held command) {
        Case theCase = cases.find(command.caseId()).orElse(null);
        Conference conference =
                conferences.find(command.caseId(), command.conference()).orElse(null);
        if (theCase == null || conference == null) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        if (!conference.planned()) {
            return again(conference, command);
        }
        if (command.on().isAfter(LocalDate.now(clock))) {
            return new Outcome.WrongDay();
        }
        List<Participant> there = conference.participants().stream()
                .filter(one -> command.attended().contains(one.id()))
                .toList();
        if (there.isEmpty()) {
            return new Outcome.Alone();
        }
        List<Disclosures.Outcome.ReleaseMissing> missing = there.stream()
                .flatMap(one -> channel.missing(theCase, conference, one).stream())
                .toList();
        return missing.isEmpty() ? note(theCase, conference, there, command) : new Outcome.ReleasesMissing(missing);
    }

    private Outcome again(Conference conference, Held command) {
        Step held = conference.last(Step.Kind.HELD).orElse(null);
        if (held == null) {
            return new Outcome.NotNow();
        }
        return same(conference, held, command) ? new Outcome.Done() : already(conference, held);
    }

    /** Whether it is what stands there already, e.g. sent by a double click. */
    private boolean same(Conference conference, Step held, Held command) {
        Set<UUID> attended = conference.participants().stream()
                .filter(one -> conference.has(Step.Kind.ATTENDED, one))
                .map(Participant::id)
                .collect(Collectors.toSet());
        return held.on().equals(command.on())
                && command.result().equals(held.note())
                && attended.equals(Set.copyOf(command.attended()))
                && agreements.of(conference.caseId(), conference.id()).equals(command.agreements());
    }

    private Outcome already(Conference conference, Step step) {
        Conferences.Noted noted =
                conferences.noted(conference.caseId(), step.id()).orElseThrow();
        return new Outcome.Already(noted.by(), LocalDate.ofInstant(noted.at(), clock.getZone()));
    }

    private Outcome note(Case theCase, Conference conference, List<Participant> there, Held command) {
        UUID held = ConveneConference.step(Step.Kind.HELD, conference.id());
        Step step = new Step(held, Step.Kind.HELD, null, command.on(), command.result());
        if (!add(conference, step)) {
            return again(conferences.find(theCase.id(), conference.id()).orElseThrow(), command);
        }
        List<Disclosures.Outcome.ReleaseMissing> missing = there.stream()
                .flatMap(one -> attended(theCase, conference, one, command).stream())
                .toList();
        agreements.keep(theCase.id(), conference.id(), command.agreements());
        audit.changed("conference-held", Subject.of(theCase.id()), conference.format());
        return missing.isEmpty() ? new Outcome.Done() : new Outcome.ReleasesMissing(missing);
    }

    /** Notes that she took part. @return her release where she took it back since it was looked at: then she is not noted */
    private Optional<Disclosures.Outcome.ReleaseMissing> attended(
            Case theCase, Conference conference, Participant one, Held command) {
        UUID attended = ConveneConference.step(Step.Kind.ATTENDED, one.id());
        return switch (channel.disclose(theCase, conference, one, attended, command.what())) {
            case Disclosures.Outcome.Disclosed _ -> {
                add(conference, new Step(attended, Step.Kind.ATTENDED, one.id(), command.on(), null));
                yield Optional.empty();
            }
            case Disclosures.Outcome.ReleaseMissing missing -> Optional.of(missing);
            case Disclosures.Outcome.NotWithinReach _ -> Optional.empty();
        };
    }

    /** Calls it off. */
    public Outcome cancel(CaseId caseId, UUID id, String why) {
        Conference conference = conferences.find(caseId, id).orElse(null);
        if (conference == null) {
            return new Outcome.Unknown();
        }
        if (!conference.planned()) {
            Step cancelled = conference.last(Step.Kind.CANCELLED).orElse(null);
            if (cancelled == null) {
                return new Outcome.NotNow();
            }
            return why.equals(cancelled.note()) ? new Outcome.Done() : already(conference, cancelled);
        }
        UUID step = ConveneConference.step(Step.Kind.CANCELLED, id);
        if (add(conference, new Step(step, Step.Kind.CANCELLED, null, LocalDate.now(clock), why))) {
            audit.changed("conference-cancelled", Subject.of(caseId), conference.format());
        }
        return new Outcome.Done();
    }

    /** The client was told what came of it. */
    public Outcome inform(CaseId caseId, UUID id, LocalDate on, String how) {
        Conference conference = conferences.find(caseId, id).orElse(null);
        Step held = conference == null ? null : conference.last(Step.Kind.HELD).orElse(null);
        if (conference == null) {
            return new Outcome.Unknown();
        }
        if (held == null) {
            return new Outcome.NotNow();
        }
        if (on.isBefore(held.on()) || on.isAfter(LocalDate.now(clock))) {
            return new Outcome.WrongDay();
        }
        Step step = new Step(ConveneConference.step(Step.Kind.INFORMED, id), Step.Kind.INFORMED, null, on, how);
        if (add(conference, step)) {
            audit.changed("conference-client-informed", Subject.of(caseId), conference.format());
            return new Outcome.Done();
        }
        Step known = conferences
                .find(caseId, id)
                .flatMap(now -> now.last(Step.Kind.INFORMED))
                .orElseThrow();
        return known.on().equals(on) && how.equals(known.note()) ? new Outcome.Done() : already(conference, known);
    }

    private boolean add(Conference conference, Step step) {
        return conferences.add(conference.caseId(), conference.id(), step);
    }
}
