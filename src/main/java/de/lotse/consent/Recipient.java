package de.lotse.consent;

import de.lotse.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who gets to know something.
 *
 * @param organisation the organisation of the municipality; null for anybody else, who is told apart by the name
 */
public record Recipient(Kind kind, @Nullable OrganisationId organisation, String name) {
    /** What kind of recipient it is. */
    public enum Kind {
        /** Jobcenter, social or youth welfare office, school and other public bodies. */
        AUTHORITY,
        /** The immigration authority: what it learns may be held against the client (§§ 87, 88 AufenthG). */
        AUTHORITY_IMMIGRATION,
        /** Counselling and other services of providers. */
        SERVICE,
        /** Doctors and clinics. */
        HEALTH,
        /** Relatives, volunteers and other private persons. */
        PRIVATE_PERSON,
        OTHER
    }

    /** Whether the hint to § 203 StGB and §§ 87, 88 AufenthG belongs before anything goes there (CON-03a). */
    public boolean immigration() {
        return kind == Kind.AUTHORITY_IMMIGRATION;
    }
}
