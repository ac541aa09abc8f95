package de.lotse.casework.conference;

import de.lotse.casework.casefile.ConceptRules;
import de.lotse.tenancy.RuleList;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of case conference the concept has: on the level of the case, of the town, of the county, with the authority. */
@Component
class ConferenceFormats {
    private static final String SECTION = "meetings";
    private final ConceptRules rules;

    ConferenceFormats(ConceptRules rules) {
        this.rules = rules;
    }

    List<RuleList.Rule> all() {
        return rules.all(SECTION).stream()
                .filter(rule ->
                        rule.key().startsWith("case_conference") || rule.key().equals("abh_large_exchange"))
                .toList();
    }

    Optional<RuleList.Rule> find(String key) {
        return all().stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    ConceptRules.Shown shown(RuleList.Rule rule, Page page) {
        return ConceptRules.shown(SECTION, rule, page);
    }

    /** What it is called; the key where the concept no longer has it. */
    String name(String key, Page page) {
        return find(key).map(rule -> rule.label().in(page.locale())).orElse(key);
    }
}
