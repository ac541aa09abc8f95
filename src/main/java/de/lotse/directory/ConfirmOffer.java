package de.lotse.directory;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody looked and the entry is still true (DIR-03). */
@Service
@Transactional
public class ConfirmOffer {
    private final Offers offers;
    private final Audit audit;
    private final Clock clock;

    ConfirmOffer(Offers offers, Audit audit, Clock clock) {
        this.offers = offers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Confirms the offer today. @return whether there is such an offer */
    public boolean confirm(OfferId id) {
        if (offers.find(id).isEmpty()) {
            return false;
        }
        offers.confirm(id, LocalDate.now(clock));
        audit.changed("offer-confirmed", new Subject("offer", id.value()), "still true");
        return true;
    }
}
