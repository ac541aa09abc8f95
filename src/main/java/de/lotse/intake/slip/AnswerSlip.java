package de.lotse.intake.slip;

import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the authority what came of its slip: the result and whom to turn to, only under the person's release (CON-03, CON-03a). */
@Service
@Transactional
public class AnswerSlip {
    private final Slips slips;
    private final Disclosures disclosures;
    private final Releases releases;
    private final Recipients recipients;

    AnswerSlip(Slips slips, Disclosures disclosures, Releases releases, Recipients recipients) {
        this.slips = slips;
        this.disclosures = disclosures;
        this.releases = releases;
        this.recipients = recipients;
    }

    /** What came of it. */
    public enum Outcome {
        ANSWERED,
        /** No release allows it; the authority learns nothing. */
        RELEASE_MISSING,
        /** There is no result yet. */
        NO_RESULT,
        /** She has no record, so she could release nothing. */
        NOT_REGISTERED,
        /** She took her agreement back, and the slip is erased. */
        WITHDRAWN,
        UNKNOWN
    }

    /** Tells it, or says why not. @param contact whom to turn to @param left what the list of recipients says, a sentence for the client */
    public Outcome answer(UUID slip, @Nullable String contact, String left) {
        Optional<Slip> found = slips.find(slip);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Slip one = found.get();
        Slip.Result result = one.result();
        PersonId person = one.person();
        if (one.state() == Slip.State.WITHDRAWN) {
            return Outcome.WITHDRAWN;
        }
        if (result == null) {
            return Outcome.NO_RESULT;
        }
        if (person == null) {
            return Outcome.NOT_REGISTERED;
        }
        if (one.feedback() != null) {
            return Outcome.ANSWERED;
        }
        Recipient office = recipients.find(one.office()).orElseThrow();
        Disclosures.Command leaving =
                new Disclosures.Command(slip, person, null, office, Disclosure.Channel.PORTAL, List.of(), left, null);
        if (!(disclosures.disclose(leaving, Set.of(Release.Power.MAY_INFORM, Release.Power.MAY_RECEIVE))
                instanceof Disclosures.Outcome.Disclosed)) {
            return Outcome.RELEASE_MISSING;
        }
        slips.answer(one, person, releases.key(office), result.kind(), contact);
        return Outcome.ANSWERED;
    }
}
