package de.lotse.consent;

import de.lotse.shared.PersonId;
import java.util.List;
import java.util.UUID;

/**
 * A release was revoked: what is planned with the recipient stops at once (CON-03a).
 *
 * @param recipientKey as {@link Releases#key} makes it
 */
public record ReleaseRevoked(
        PersonId person, UUID release, Recipient recipient, String recipientKey, List<String> topics) {}
