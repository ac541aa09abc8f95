package de.lotse.tenancy;

/**
 * One part of a municipality's concept, as a record of the module that uses it. Its components are the keys of the concept
 * file; its methods are the decisions that follow from them.
 */
public interface ConceptSection {
    /**
     * Compares itself with the other sections, before a version is published.
     *
     * @throws ImpossibleValue if both cannot hold
     */
    default void agreeWith(ConceptProfile profile) {}
}
