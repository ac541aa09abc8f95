package de.lotse.intake.newcomer;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipients;
import de.lotse.intake.newcomer.FirstConsultation.FollowUp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what came of pointing somebody to a provider: asked of her, or of the provider under a release (IN-13, CON-03). */
@Service
@Transactional
public class AskAgain {
    private final FirstConsultations consultations;
    private final Disclosures disclosures;
    private final Recipients recipients;
    private final Audit audit;
    private final Clock clock;

    AskAgain(
            FirstConsultations consultations,
            Disclosures disclosures,
            Recipients recipients,
            Audit audit,
            Clock clock) {
        this.consultations = consultations;
        this.disclosures = disclosures;
        this.recipients = recipients;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It stands there already, with other words: sent again after going back. Nothing was recorded. */
        ALREADY,
        /** The provider may not be asked about her: there is no release. */
        RELEASE_MISSING,
        /** The day lies ahead, or before the consultation. */
        WRONG_DAY,
        UNKNOWN
    }

    /** Records the answer, or says why not. @param what stands in the list of disclosures, a sentence for the client */
    public Outcome ask(UUID consultation, FollowUp followUp, String what) {
        Optional<FirstConsultation> found = consultations.find(consultation);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        FirstConsultation one = found.get();
        if (followUp.on().isAfter(LocalDate.now(clock)) || followUp.on().isBefore(one.heldOn())) {
            return Outcome.WRONG_DAY;
        }
        if (followUp.asked() == FirstConsultation.Asked.PROVIDER && !disclosed(one, followUp, what)) {
            return Outcome.RELEASE_MISSING;
        }
        if (consultations.add(one, followUp)) {
            audit.changed("first-consultation", Subject.of(one.person()), "follow-up");
            return Outcome.DONE;
        }
        boolean same = consultations
                .find(consultation)
                .filter(known -> known.followUps().contains(followUp))
                .isPresent();
        return same ? Outcome.DONE : Outcome.ALREADY;
    }

    private boolean disclosed(FirstConsultation one, FollowUp followUp, String what) {
        String provider = one.provider();
        return provider != null
                && disclosures.disclose(new Disclosures.Command(
                                followUp.id(),
                                one.person(),
                                one.openedCase(),
                                recipients.named(provider),
                                Disclosure.Channel.PHONE,
                                List.of(),
                                what,
                                null))
                        instanceof Disclosures.Outcome.Disclosed;
    }
}
