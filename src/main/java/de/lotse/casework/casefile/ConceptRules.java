package de.lotse.casework.casefile;

import de.lotse.access.CurrentActor;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.RuleList;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sourced rules of the acting municipality's concept that a page shows and a phase asks for: what the concept lacks is not there. */
@Component
public class ConceptRules {
    private final Concepts concepts;
    private final CurrentActor actor;

    ConceptRules(Concepts concepts, CurrentActor actor) {
        this.concepts = concepts;
        this.actor = actor;
    }

    /** All rules of a section, e.g. "authorities". */
    public List<RuleList.Rule> all(String section) {
        return concepts.current(actor.get().municipality()).rules(section).rules();
    }

    /** The rule with the key, if the concept has it. */
    public Optional<RuleList.Rule> find(String section, String key) {
        return all(section).stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    /** The rule as a page shows it, if the concept has it. */
    public Optional<Shown> shown(String section, String key, Page page) {
        return find(section, key).map(rule -> shown(section, rule, page));
    }

    /** The rule as a page shows it. */
    public static Shown shown(String section, RuleList.Rule rule, Page page) {
        String label = rule.label().in(page.locale());
        String said = rule.rule();
        return new Shown(
                label, said == null ? label : said, new Source(rule.source().toString(), "/concept#" + section));
    }

    /** A rule in words, with its place. */
    public record Shown(String label, String rule, Source source) {}
}
