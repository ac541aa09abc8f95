package de.lotse.casework.conference;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.casework.exchange.Agreements;
import de.lotse.consent.Disclosures;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

        /** For these who are said to have taken part a release is missing; nothing was noted. */
        record ReleasesMissing(List<Disclosures.Outcome.ReleaseMissing> missing) implements Outcome {}

        /** The day lies in the future, or before what it follows. */
        record WrongDay() implements Outcome {}

        /** Somebody else than the case management takes part in a conference. */
        record Alone() implements Outcome {}

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
            return conference.last(Step.Kind.HELD).isPresent() ? new Outcome.Done() : new Outcome.NotNow();
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

    private Outcome note(Case theCase, Conference conference, List<Participant> there, Held command) {
        for (Participant one : there) {
            UUID step = ConveneConference.step(Step.Kind.ATTENDED, one.id());
            channel.disclose(theCase, conference, one, step, command.what());
            add(conference, new Step(step, Step.Kind.ATTENDED, one.id(), command.on(), null));
        }
        UUID held = ConveneConference.step(Step.Kind.HELD, conference.id());
        add(conference, new Step(held, Step.Kind.HELD, null, command.on(), command.result()));
        agreements.keep(theCase.id(), conference.id(), command.agreements());
        audit.changed("conference-held", Subject.of(theCase.id()), conference.format());
        return new Outcome.Done();
    }

    /** Calls it off. */
    public Outcome cancel(CaseId caseId, UUID id, String why) {
        Conference conference = conferences.find(caseId, id).orElse(null);
        if (conference == null) {
            return new Outcome.Unknown();
        }
        if (!conference.planned()) {
            return new Outcome.NotNow();
        }
        UUID step = ConveneConference.step(Step.Kind.CANCELLED, id);
        add(conference, new Step(step, Step.Kind.CANCELLED, null, LocalDate.now(clock), why));
        audit.changed("conference-cancelled", Subject.of(caseId), conference.format());
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
        if (add(
                conference,
                new Step(ConveneConference.step(Step.Kind.INFORMED, id), Step.Kind.INFORMED, null, on, how))) {
            audit.changed("conference-client-informed", Subject.of(caseId), conference.format());
        }
        return new Outcome.Done();
    }

    private boolean add(Conference conference, Step step) {
        return conferences.add(conference.caseId(), conference.id(), step);
    }
}
