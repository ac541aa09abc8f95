package de.lotse.tenancy;

/**
 * Makes a module's record known as a part of every concept; contributed as a bean.
 *
 * @param key the section's key in the concept file, e.g. "casework"
 * @param type the record its values are read into
 * @param labelKey message key of the section's heading
 */
public record ConceptSectionType<T extends ConceptSection>(String key, Class<T> type, String labelKey) {}
