package de.lotse.directory;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters an offer or corrects it; whoever does has looked, so the entry counts as verified from that day (DIR-03). */
@Service
@Transactional
public class SaveOffer {
    private final Offers offers;
    private final Audit audit;

    SaveOffer(Offers offers, Audit audit) {
        this.offers = offers;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        SAVED,
        /** Somebody saved it meanwhile. */
        CHANGED
    }

    /** Saves the offer as it shall read now. */
    public Outcome save(Offer offer) {
        Optional<Offer> known = offers.find(offer.id());
        boolean saved = known.isEmpty() ? offers.insert(offer) : offers.update(offer);
        if (saved) {
            audit.changed(
                    known.isEmpty() ? "offer-entered" : "offer-changed",
                    new Subject("offer", offer.id().value()),
                    offer.name());
        }
        // Sent twice, a new offer meets itself at version 0 and is updated once more with the same words.
        return saved ? Outcome.SAVED : Outcome.CHANGED;
    }
}
