package de.lotse.consent;

import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person was handed or declared, as it was then (CON-01b).
 *
 * @param interpreterPresent whether somebody interpreted
 * @param choices what she agreed to beyond the recording, e.g. "specialData"
 * @param received where her data came from, when it was not herself (Art. 14)
 * @param document the newest proof: scan, or the paper with the drawn signature
 * @param withdrawnOn the day she took it back
 */
public record Declaration(
        UUID id,
        PersonId person,
        DeclarationKind kind,
        GivenText text,
        LocalDate givenOn,
        boolean interpreterPresent,
        Signing signedBy,
        List<String> choices,
        @Nullable Received received,
        AccountId recordedBy,
        @Nullable UUID document,
        @Nullable LocalDate withdrawnOn) {
    /** Whether it holds today. */
    public boolean holds() {
        return withdrawnOn == null;
    }

    /** Whether it was signed on paper and the scan has not come yet. */
    public boolean scanMissing() {
        return signedBy == Signing.ON_PAPER && document == null;
    }

    /**
     * Which text it was.
     *
     * @param edition e.g. "consent 1"
     * @param language the language beside German, or "de"
     * @param basis the data-protection law of the organisation, e.g. "kdg"
     */
    public record GivenText(String edition, String language, String basis) {
        /** The number people read: "1" of "release 1". */
        public String number() {
            return edition.substring(edition.lastIndexOf(' ') + 1);
        }
    }

    /** How it was given. */
    public enum Signing {
        HANDED_OVER,
        ON_SCREEN,
        SCANNED,
        ON_PAPER
    }

    /** Where data came from (Art. 14 GDPR). */
    public record Received(String from, @Nullable LocalDate on, String data) {}
}
