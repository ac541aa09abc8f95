package de.lotse.tenancy;

import java.util.Locale;
import java.util.UUID;

/**
 * Somebody entered or changed a part of the organisation by hand.
 *
 * @param name what people call it
 * @param entered it is new; otherwise it was changed
 */
public record OrganisationChanged(Part part, UUID id, String name, boolean entered) {
    /** What can be changed. */
    public enum Part {
        ORGANISATION,
        CONTRACT,
        PLACE,
        POST,
        /** For which towns an organisation is competent. */
        COMPETENCE,
        /** Who sits on a post; the id is that of her account. */
        MEMBER;

        /** The word in records, e.g. "post". */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
