package de.lotse.people;

/** Where one of a family is, as the family picture marks it. */
public enum Whereabouts {
    /** Here in the country; also where nothing was noted. */
    HERE,
    ABROAD,
    DECEASED
}
