package de.lotse.casework.assessment;

import de.lotse.shared.CaseId;
import de.lotse.webui.components.NetworkContact.Closeness;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody around the client, as she names them; whether one may talk with them follows from her releases (Fachkonzept Münster Phase 2, Netzwerkanalyse).
 *
 * @param frequency how often they are in touch, in words
 */
public record NetworkMember(
        UUID id,
        CaseId caseId,
        String name,
        Kind kind,
        Closeness closeness,
        @Nullable String frequency) {
    /** Family and friends, or an office or service. */
    public enum Kind {
        PRIVATE,
        SERVICE
    }
}
