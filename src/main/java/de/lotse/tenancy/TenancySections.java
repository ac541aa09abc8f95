package de.lotse.tenancy;

import java.util.List;

/** The parts of a concept that are lists of sourced rules and belong to no single module. */
public final class TenancySections {
    private static final List<String> KEYS = List.of(
            "meetings",
            "bodies",
            "themes",
            "quality",
            "onboarding",
            "knowledge",
            "statistics",
            "authorities",
            "safety",
            "handover",
            "outlook");

    private TenancySections() {}

    /** Their types, in the order pages show them. */
    public static List<ConceptSectionType<RuleList>> types() {
        return KEYS.stream()
                .map(key -> new ConceptSectionType<>(key, RuleList.class, "tenancy.section." + key))
                .toList();
    }
}
