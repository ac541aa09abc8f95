package de.lotse.casework.conference;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Slot;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Convenes a case conference and invites to it (SYS-02). The client agreed to it; an invitation goes only to those whose release, by
 * everybody it is about, covers its topics and allows to talk together (CON-03, CW-02), and is on record as a disclosure.
 */
@Service
@Transactional
public class ConveneConference {
    private static final Set<Release.Power> CONFER = Set.of(Release.Power.MAY_CONFER);
    private final Cases cases;
    private final Conferences conferences;
    private final ConferenceFormats formats;
    private final Channel channel;
    private final Audit audit;
    private final Clock clock;

    ConveneConference(
            Cases cases,
            Conferences conferences,
            ConferenceFormats formats,
            Channel channel,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.conferences = conferences;
        this.formats = formats;
        this.channel = channel;
        this.audit = audit;
        this.clock = clock;
    }

    /** What may leave for a conference, and what left. */
    @Component
    record Channel(Disclosures disclosures, Releases releases, Clock clock) {
        /** Which release of the participant is missing today, if any. */
        Optional<Disclosures.Outcome.ReleaseMissing> missing(
                Case theCase, Conference conference, Participant participant) {
            return disclosures.missing(
                    conference.about(theCase.mainPerson()),
                    participant.recipient(),
                    conference.topics(),
                    CONFER,
                    LocalDate.now(clock));
        }

        /** Which of her releases, there today, will be missing on the day to come the conference is planned for. */
        Optional<Disclosures.Outcome.ReleaseMissing> missingOnTheDay(
                Case theCase, Conference conference, Participant participant) {
            if (!conference.on().isAfter(LocalDate.now(clock))) {
                return Optional.empty();
            }
            return disclosures.missing(
                    conference.about(theCase.mainPerson()),
                    participant.recipient(),
                    conference.topics(),
                    CONFER,
                    conference.on());
        }

        /** Whether she can be invited: her release covers it today, and on the day it is planned for. */
        boolean invitable(Case theCase, Conference conference, Participant participant) {
            return missing(theCase, conference, participant).isEmpty()
                    && missingOnTheDay(theCase, conference, participant).isEmpty();
        }

        /** Records it for everybody it is about, or refuses: then there is no step either. @param id of the step it comes with */
        Disclosures.Outcome disclose(
                Case theCase, Conference conference, Participant participant, UUID id, String what) {
            Optional<Disclosures.Outcome.ReleaseMissing> missing = missing(theCase, conference, participant);
            if (missing.isPresent()) {
                return missing.get();
            }
            List<Disclosures.Command> leaving = conference.about(theCase.mainPerson()).stream()
                    .map(person -> new Disclosures.Command(
                            id,
                            person,
                            theCase.id(),
                            participant.recipient(),
                            Disclosure.Channel.CONFERENCE,
                            conference.topics(),
                            what,
                            null))
                    .toList();
            return disclosures.disclose(leaving, CONFER);
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It stands there already, with other words: sent again after going back. Nothing was kept. */
        ALREADY,
        /** The participant is named already, with another kind or duty; they stay. */
        NAMED,
        /** The day lies in the past. */
        PAST,
        /** The client's agreement lies in the future. */
        AGREED_LATER,
        /** Nobody new can be invited: a release is missing for each who is left. */
        NOBODY,
        /** It was held or called off already. */
        OVER,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        /** No such case or conference within reach, or the concept has no such kind. */
        UNKNOWN
    }

    /** Convenes, or says why not. @param conference with its identifier from the form; participants and steps are empty */
    public Outcome convene(Conference conference) {
        Case theCase = cases.find(conference.caseId()).orElse(null);
        if (theCase == null
                || formats.find(conference.format()).isEmpty()
                || !conference.also().stream().allMatch(theCase::holds)) {
            return Outcome.UNKNOWN;
        }
        if (!theCase.writable()) {
            return Outcome.STOPPED;
        }
        LocalDate today = LocalDate.now(clock);
        if (conference.on().isBefore(today)) {
            return Outcome.PAST;
        }
        if (conference.agreedOn().isAfter(today)) {
            return Outcome.AGREED_LATER;
        }
        if (!conferences.add(conference)) {
            boolean same = conferences
                    .find(theCase.id(), conference.id())
                    .filter(conference::same)
                    .isPresent();
            return same ? Outcome.DONE : Outcome.ALREADY;
        }
        audit.changed("conference-convened", Subject.of(theCase.id()), conference.format());
        return Outcome.DONE;
    }

    /** Adds somebody who is to take part; the same recipient once. */
    public Outcome add(CaseId caseId, UUID id, UUID participant, Recipient recipient, @Nullable String duty) {
        Conference conference = conferences.find(caseId, id).orElse(null);
        Outcome refusal = refusal(caseId, conference);
        if (refusal != null || conference == null) {
            return refusal == null ? Outcome.UNKNOWN : refusal;
        }
        Participant sent =
                new Participant(participant, recipient, channel.releases().key(recipient), duty);
        Optional<Participant> known = conference.participants().stream()
                .filter(one -> one.key().equals(sent.key()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().says(sent) ? Outcome.DONE : Outcome.NAMED;
        }
        if (!conferences.add(caseId, id, sent)) {
            boolean same = conferences
                    .find(caseId, id)
                    .filter(now -> now.participants().contains(sent))
                    .isPresent();
            return same ? Outcome.DONE : Outcome.ALREADY;
        }
        audit.changed(
                "conference-participant", Subject.of(caseId), recipient.kind().name());
        return Outcome.DONE;
    }

    /** Moves it to another day, hour or place, or says why not; who was invited is to be invited again. @param step from the form */
    public Outcome move(CaseId caseId, UUID id, UUID step, Slot to) {
        Conference conference = conferences.find(caseId, id).orElse(null);
        Outcome refusal = refusal(caseId, conference);
        if (refusal != null || conference == null) {
            return refusal == null ? Outcome.UNKNOWN : refusal;
        }
        LocalDate today = LocalDate.now(clock);
        if (to.on().isBefore(today)) {
            return Outcome.PAST;
        }
        if (conference.slot().equals(to)) {
            return Outcome.DONE;
        }
        if (!conferences.add(caseId, id, new Step(step, Step.Kind.MOVED, null, today, null, to))) {
            boolean same = conferences
                    .find(caseId, id)
                    .filter(now -> now.slot().equals(to))
                    .isPresent();
            return same ? Outcome.DONE : Outcome.ALREADY;
        }
        audit.changed("conference-moved", Subject.of(caseId), conference.format());
        return Outcome.DONE;
    }

    /** Invites everybody who is covered, today and on its day, and not yet invited to it. @param what the list of recipients says about it */
    public Outcome invite(CaseId caseId, UUID id, String what) {
        Conference conference = conferences.find(caseId, id).orElse(null);
        Outcome refusal = refusal(caseId, conference);
        if (refusal != null || conference == null) {
            return refusal == null ? Outcome.UNKNOWN : refusal;
        }
        Case theCase = cases.find(caseId).orElseThrow();
        List<Participant> waiting = new ArrayList<>(conference.participants());
        waiting.removeIf(one -> conference.invited(one) || !channel.invitable(theCase, conference, one));
        // Whose release was taken back since it was looked at is left out, as if it had been missing all along.
        waiting.removeIf(one -> !invited(theCase, conference, one, what));
        if (!waiting.isEmpty()) {
            audit.changed("conference-invited", Subject.of(caseId), String.valueOf(waiting.size()));
        }
        return waiting.isEmpty() ? Outcome.NOBODY : Outcome.DONE;
    }

    private boolean invited(Case theCase, Conference conference, Participant one, String what) {
        UUID step = invitation(conference, one);
        boolean left = channel.disclose(theCase, conference, one, step, what) instanceof Disclosures.Outcome.Disclosed;
        if (left) {
            conferences.add(
                    theCase.id(),
                    conference.id(),
                    new Step(step, Step.Kind.INVITED, one.id(), LocalDate.now(clock), null));
        }
        return left;
    }

    /** One for each day it was planned for. */
    private static UUID invitation(Conference conference, Participant one) {
        UUID first = step(Step.Kind.INVITED, one.id());
        return conference
                .last(Step.Kind.MOVED)
                .map(moved -> UUID.nameUUIDFromBytes((moved.id() + ":" + first).getBytes(StandardCharsets.UTF_8)))
                .orElse(first);
    }

    /** The same step for the same participant or conference has the same identifier, so that it happens once. */
    static UUID step(Step.Kind kind, UUID of) {
        return UUID.nameUUIDFromBytes(("conference:" + kind + of).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Outcome refusal(CaseId caseId, @Nullable Conference conference) {
        Case theCase = cases.find(caseId).orElse(null);
        if (theCase == null || conference == null) {
            return Outcome.UNKNOWN;
        }
        if (!theCase.writable()) {
            return Outcome.STOPPED;
        }
        return conference.planned() ? null : Outcome.OVER;
    }
}
