package de.lotse.tenancy;

import java.util.Map;

/**
 * A municipality's concept in one version: the programme default with the municipality's own values in front. Code asks a
 * section for a decision and never asks which municipality this is.
 *
 * @param sections typed records by section key
 */
public record ConceptProfile(Municipality municipality, ConceptVersion version, Map<String, ConceptSection> sections) {
    /** Copies the map, keeps its order. */
    public ConceptProfile {
        sections = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sections));
    }

    /** The section of the type. @throws IllegalStateException if no module registered it */
    public <T extends ConceptSection> T section(Class<T> type) {
        return sections.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no section of " + type));
    }

    /** The rules under the key, e.g. "meetings"; empty where the concept and the programme are silent. */
    public RuleList rules(String key) {
        return sections.get(key) instanceof RuleList list ? list : RuleList.EMPTY;
    }
}
