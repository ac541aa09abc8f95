package de.lotse.casework.conference;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.PersonCases;
import de.lotse.casework.casefile.PlannedExchange;
import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.consent.ReleaseRevoked;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a withdrawal does to planned conferences: whose release was revoked is marked and left out (CON-03a); without consent the
 * conference is called off (CON-02). One about an adult carried in the case follows her releases and consent, too (CW-02).
 */
@Service
@Transactional
class StopConferences implements PlannedExchange {
    private final PersonCases cases;
    private final Conferences conferences;
    private final ConveneConference.Channel channel;
    private final ConferenceFormats formats;
    private final Audit audit;
    private final Clock clock;

    StopConferences(
            PersonCases cases,
            Conferences conferences,
            ConveneConference.Channel channel,
            ConferenceFormats formats,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.conferences = conferences;
        this.channel = channel;
        this.formats = formats;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> planned(PersonId person, String recipientKey, Page page) {
        return cases.open(person).stream()
                .flatMap(theCase -> planned(theCase, person))
                .filter(one -> one.participants().stream()
                        .anyMatch(participant -> participant.key().equals(recipientKey)))
                .map(one ->
                        page.t("casework.conference.planned", formats.name(one.format(), page), page.date(one.on())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<With> planned(Map<CaseId, PersonId> clients) {
        return conferences.waiting(clients.keySet()).stream()
                .filter(Conference::planned)
                .flatMap(one -> one.about(Objects.requireNonNull(clients.get(one.caseId()))).stream()
                        .flatMap(person ->
                                one.participants().stream().map(participant -> new With(person, participant.key()))))
                .collect(Collectors.toSet());
    }

    @EventListener
    void on(ReleaseRevoked revoked) {
        cases.open(revoked.person())
                .forEach(theCase -> planned(theCase, revoked.person())
                        .forEach(conference -> conference.participants().stream()
                                .filter(one -> one.key().equals(revoked.recipientKey()))
                                .filter(one -> channel.missing(theCase, conference, one)
                                        .isPresent())
                                .forEach(one -> leaveOut(conference, one, revoked.release()))));
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        Stream<Conference> about =
                cases.open(withdrawn.person()).stream().flatMap(theCase -> planned(theCase, withdrawn.person()));
        about.forEach(conference -> {
            UUID step = ConveneConference.step(Step.Kind.CANCELLED, conference.id());
            if (conferences.add(
                    conference.caseId(),
                    conference.id(),
                    new Step(step, Step.Kind.CANCELLED, null, withdrawn.on(), null))) {
                audit.changed("conference-cancelled", Subject.of(conference.caseId()), "consent-withdrawn");
            }
        });
    }

    /** Those of the case that are about her, as the client or beside the client. */
    private Stream<Conference> planned(Case theCase, PersonId person) {
        return conferences.of(theCase.id()).stream()
                .filter(one -> one.planned() && one.about(theCase.mainPerson()).contains(person));
    }

    /** Once for each release that was revoked: a later one can be revoked too. */
    private void leaveOut(Conference conference, Participant participant, UUID release) {
        UUID step = UUID.nameUUIDFromBytes(
                ("conference:LEFT_OUT" + release + participant.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (conferences.add(
                conference.caseId(),
                conference.id(),
                new Step(step, Step.Kind.LEFT_OUT, participant.id(), LocalDate.now(clock), null))) {
            audit.changed("conference-left-out", Subject.of(conference.caseId()), "release-revoked");
        }
    }
}
