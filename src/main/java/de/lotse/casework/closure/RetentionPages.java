package de.lotse.casework.closure;

import de.lotse.consent.ConsentConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who arrange see of files that have been kept long enough: numbers, no content (CON-08, ACC-03). */
@Component
@Transactional(readOnly = true)
public class RetentionPages {
    private final Retentions retentions;
    private final Concepts concepts;

    RetentionPages(Retentions retentions, Concepts concepts) {
        this.retentions = retentions;
        this.concepts = concepts;
    }

    /** The cases in words, with the concept's rule. */
    public record View(List<String> cases, String rule, Source source) {
        public View {
            cases = List.copyOf(cases);
        }
    }

    /** Those whose time has come. */
    public View due(Page page) {
        ConsentConcept.Retention rule = concepts.section(ConsentConcept.class).retention();
        return new View(
                retentions.all(page.today()).stream()
                        .filter(one -> !rule.eraseFrom(one.closedOn()).isAfter(page.today()))
                        .map(one -> page.t(
                                "casework.closure.retention.due",
                                one.number(),
                                page.date(rule.eraseFrom(one.closedOn()))))
                        .toList(),
                rule.rule(),
                source(rule));
    }

    static Source source(ConsentConcept.Retention rule) {
        return new Source(rule.source().toString(), "/concept#consent");
    }
}
