package de.lotse.consent;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a consent back, at any time and without reasons (CON-02, Art. 7 (3) GDPR); what was done until then stays lawful. */
@Service
@Transactional
public class WithdrawConsent {
    private final Consents consents;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawConsent(Consents consents, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.consents = consents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Withdraws. @param note how she said it, if that matters @return false if there is no consent to withdraw */
    public boolean withdraw(PersonId person, @Nullable String note) {
        if (consents.withdraw(person, note) == 0) {
            return false;
        }
        audit.changed("consent-withdrawn", Subject.of(person), "");
        events.publishEvent(new ConsentWithdrawn(person, LocalDate.now(clock)));
        return true;
    }
}
