package de.lotse.directory;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
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
        /** This form entered it already, with other words: sent again after going back. */
        ALREADY,
        /** Somebody saved it meanwhile. */
        CHANGED
    }

    /** Saves the offer as it shall read now. */
    public Outcome save(Offer offer) {
        boolean entered = offer.version() == 0;
        if (entered ? offers.insert(offer) : offers.update(offer)) {
            audit.changed(
                    entered ? "offer-entered" : "offer-changed",
                    new Subject("offer", offer.id().value()),
                    offer.name());
            return Outcome.SAVED;
        }
        // The same form sent twice changed nothing in between.
        boolean same = offers.find(offer.id()).filter(offer::same).isPresent();
        return same ? Outcome.SAVED : entered ? Outcome.ALREADY : Outcome.CHANGED;
    }
}
