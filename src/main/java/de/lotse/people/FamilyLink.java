package de.lotse.people;

import de.lotse.shared.PersonId;

/**
 * Two people who belong together, as seen from one of them.
 *
 * @param other the other one; always within the viewer's reach
 * @param relation what the other one is to her
 */
public record FamilyLink(PersonId other, Relation relation) {
    /** What somebody is to a person. */
    public enum Relation {
        PARTNER,
        PARENT,
        CHILD,
        SIBLING,
        /** Has custody or guardianship of her. */
        GUARDIAN,
        /** Is in her custody or guardianship. */
        WARD,
        OTHER;

        /** The same link seen from the other side. */
        public Relation inverse() {
            return switch (this) {
                case PARENT -> CHILD;
                case CHILD -> PARENT;
                case GUARDIAN -> WARD;
                case WARD -> GUARDIAN;
                case PARTNER, SIBLING, OTHER -> this;
            };
        }

        /** The generation in a family picture: 0 above her, 1 beside her, 2 below. */
        int generation() {
            return switch (this) {
                case PARENT, GUARDIAN -> 0;
                case PARTNER, SIBLING, OTHER -> 1;
                case CHILD, WARD -> 2;
            };
        }
    }
}
