package de.lotse.casework.closure;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.consent.ConsentConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** On Heute: closed files of the worker that may not be kept much longer, four weeks ahead (CON-08). */
@Component
class RetentionDues implements DueSource {
    private static final int DAYS_AHEAD = 28;
    private final Retentions retentions;
    private final Concepts concepts;

    RetentionDues(Retentions retentions, Concepts concepts) {
        this.retentions = retentions;
        this.concepts = concepts;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        ConsentConcept.Retention rule = concepts.section(ConsentConcept.class).retention();
        LocalDate last = page.today().plusDays(DAYS_AHEAD);
        return retentions.mine(page.today()).stream()
                .filter(one -> !rule.eraseFrom(one.closedOn()).isAfter(last))
                .map(one -> due(one, rule, page))
                .toList();
    }

    private static Due due(Retentions.Kept one, ConsentConcept.Retention rule, Page page) {
        LocalDate day = rule.eraseFrom(one.closedOn());
        String path = "/cases/" + one.id();
        return new Due(
                day.isBefore(page.today()) ? page.today() : day,
                page.t("casework.closure.retention.due", one.number(), page.date(day)),
                path,
                rule.rule(),
                RetentionPages.source(rule),
                page.t("casework.closure.retention.look"),
                path,
                true);
    }
}
