package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agreement under which an organisation employs KIM workers (ORG-02).
 *
 * @param version grows with each change; whoever saves an older one gets a conflict instead of overwriting; 0 for a new one
 */
public record Contract(
        ContractId id,
        OrganisationId organisation,
        Kind kind,
        String covers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        int version) {
    /** Weiterleitungsvertrag, Refinanzierungsvereinbarung, other. */
    public enum Kind {
        FORWARDING,
        REFINANCING,
        OTHER
    }
}
