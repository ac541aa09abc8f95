package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The agreement under which an organisation employs KIM workers (ORG-02). */
public record Contract(
        ContractId id,
        OrganisationId organisation,
        Kind kind,
        String covers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source) {
    /** Weiterleitungsvertrag, Refinanzierungsvereinbarung, other. */
    public enum Kind {
        FORWARDING,
        REFINANCING,
        OTHER
    }
}
