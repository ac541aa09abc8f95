package de.lotse.documents;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody vouched that a translation says what the German paper says. It holds for exactly this wording and until it is taken back.
 *
 * @param fingerprint of the wording, see {@link TranslatedText#fingerprint()}
 * @param proofreader who read it against the German text, e.g. a sworn translator
 * @param note what was decided, by whom, where it is written
 * @param withdrawal null while it stands
 */
public record TranslationApproval(
        UUID id,
        String paper,
        Locale language,
        String edition,
        String fingerprint,
        String proofreader,
        @Nullable String note,
        Instant at,
        AccountId by,
        @Nullable Withdrawal withdrawal) {
    /** Taken back, and why. */
    public record Withdrawal(Instant at, AccountId by, String reason) {}

    /** Whether it speaks of this paper in this language, in whatever wording. */
    public boolean concerns(TranslatedText text) {
        return paper.equals(text.paper()) && language.equals(text.language());
    }

    /** Whether papers may go without the mark because of it. */
    public boolean covers(TranslatedText text) {
        return withdrawal == null && concerns(text) && fingerprint.equals(text.fingerprint());
    }
}
