package de.lotse.tenancy;

import de.lotse.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the concept that is a list of sourced rules: meetings, bodies, quality, safety and their like. */
public record RuleList(List<Rule> rules) implements ConceptSection {
    /** Nothing is said. */
    public static final RuleList EMPTY = new RuleList(List.of());

    /** The rule with the key, if this concept has it. */
    public Optional<Rule> find(String key) {
        return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    /**
     * One rule.
     *
     * @param level the rung of a ladder (themes)
     * @param value the rule's number with its unit, e.g. 15 cases_per_month
     * @param rhythm how often (meetings, bodies)
     * @param limit the most members (bodies)
     */
    public record Rule(
            String key,
            LocalizedText label,
            @Nullable String rule,
            @Nullable Integer level,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable String rhythm,
            @Nullable String duration,
            @Nullable String participants,
            @Nullable String ledBy,
            @Nullable String members,
            @Nullable @Limits(min = 1, max = 500) Integer limit,
            Source source) {}
}
