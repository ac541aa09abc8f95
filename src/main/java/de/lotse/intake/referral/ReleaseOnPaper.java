package de.lotse.intake.referral;

import de.lotse.casework.CaseworkConcept;
import de.lotse.consent.Declare;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.ReleasePapers;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A release signed on paper in a first consultation, before there is a case: talking about all life areas, the scan follows (CON-03). */
@Component
@Transactional
public class ReleaseOnPaper {
    private final GiveRelease give;
    private final Concepts concepts;

    ReleaseOnPaper(GiveRelease give, Concepts concepts) {
        this.give = give;
        this.concepts = concepts;
    }

    /** Records it. @param id makes a second click harmless */
    public GiveRelease.Outcome give(UUID id, PersonId person, Recipient recipient, LocalDate on) {
        List<ReleasePapers.Topic> topics = concepts.section(CaseworkConcept.class).lifeAreas().areas().stream()
                .map(area -> new ReleasePapers.Topic(area.key(), area.label()))
                .toList();
        return give.give(new GiveRelease.Command(
                id,
                person,
                new ReleasePapers.Content(
                        recipient,
                        topics,
                        topics.stream().map(ReleasePapers.Topic::key).toList(),
                        Set.of(Release.Power.MAY_INFORM, Release.Power.MAY_RECEIVE),
                        on,
                        on.plusMonths(6),
                        true),
                "de",
                false,
                new Declare.Proof.OnPaper(),
                null));
    }
}
