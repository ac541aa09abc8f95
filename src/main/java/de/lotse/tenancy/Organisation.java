package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An office or provider (ORG-02).
 *
 * @param key the word in organisation files; null for those entered later
 * @param legalBasis under which data-protection law it works (CON-01b); null where unknown
 * @param version grows with each change; whoever saves an older one gets a conflict instead of overwriting; 0 for a new one
 */
public record Organisation(
        OrganisationId id,
        @Nullable String key,
        String name,
        Kind kind,
        @Nullable OrganisationId parent,
        @Nullable LegalBasis legalBasis,
        @Nullable String note,
        @Nullable String source,
        int version) {
    /** What kind of body it is. */
    public enum Kind {
        ADMINISTRATION,
        WELFARE,
        COURT,
        JOBCENTER,
        AGENCY,
        SCHOOL,
        ASSOCIATION,
        OTHER
    }

    /** Data-protection law: public bodies, secular providers, Catholic, Protestant church. */
    public enum LegalBasis {
        DSGVO_DSG_NRW,
        DSGVO_BDSG,
        KDG,
        DSG_EKD
    }
}
