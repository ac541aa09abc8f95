package de.lotse.consent;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a release back for the future and tells those who planned with the recipient (CON-03a). */
@Service
@Transactional
public class RevokeRelease {
    private final Releases releases;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RevokeRelease(Releases releases, Audit audit, ApplicationEventPublisher events) {
        this.releases = releases;
        this.audit = audit;
        this.events = events;
    }

    /** Revokes. @return the release as it was; empty if there is none such or it was revoked already */
    public Optional<Release> revoke(PersonId person, UUID id, @Nullable String note) {
        Optional<Release> release =
                releases.find(person, id).filter(found -> releases.revoke(person, found.id(), note));
        release.ifPresent(revoked -> {
            audit.changed(
                    "release-revoked",
                    Subject.of(person),
                    revoked.recipient().kind().name());
            events.publishEvent(new ReleaseRevoked(person, id, revoked.recipient(), revoked.key(), revoked.topics()));
        });
        return release;
    }
}
