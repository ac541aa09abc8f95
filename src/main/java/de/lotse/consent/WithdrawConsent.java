package de.lotse.consent;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a consent back, at any time and without reasons (CON-02, Art. 7 (3) GDPR); what was done until then stays lawful. Every
 * release ends with it.
 */
@Service
@Transactional
public class WithdrawConsent {
    private final Consents consents;
    private final Releases releases;
    private final RevokeRelease revokeRelease;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawConsent(
            Consents consents,
            Releases releases,
            RevokeRelease revokeRelease,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.consents = consents;
        this.releases = releases;
        this.revokeRelease = revokeRelease;
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
        LocalDate today = LocalDate.now(clock);
        events.publishEvent(new ConsentWithdrawn(person, today));
        releases.of(person).stream()
                .filter(release ->
                        !Set.of(Release.State.ENDED, Release.State.REVOKED).contains(release.on(today)))
                .forEach(release -> revokeRelease.revoke(person, release.id(), null));
        return true;
    }
}
