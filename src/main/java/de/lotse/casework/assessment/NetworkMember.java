package de.lotse.casework.assessment;

import de.lotse.shared.CaseId;
import de.lotse.webui.components.NetworkContact.Closeness;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody around the client, as she names them (Fachkonzept Münster Phase 2, Netzwerkanalyse).
 *
 * @param frequency how often they are in touch, in words
 * @param releaseUntil the last day of a release that ends
 */
public record NetworkMember(
        UUID id,
        CaseId caseId,
        String name,
        Kind kind,
        Closeness closeness,
        @Nullable String frequency,
        Release release,
        @Nullable LocalDate releaseUntil) {
    /** Family and friends, or an office or service. */
    public enum Kind {
        PRIVATE,
        SERVICE
    }

    /** Whether the client released the worker to talk with them, as given. */
    public enum Release {
        NOT_NEEDED,
        VALID,
        NONE
    }
}
