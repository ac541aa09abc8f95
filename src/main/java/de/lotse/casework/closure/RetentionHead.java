package de.lotse.casework.closure;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.ConsentConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** In the head of a closed case file: until when it is kept, and by which rule (CON-08). */
@Component
class RetentionHead implements CaseHeadPart {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Concepts concepts;

    RetentionHead(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        Case.Closure closure = theCase.closure();
        if (closure == null) {
            return Contribution.NONE;
        }
        ConsentConcept.Retention rule = concepts.section(ConsentConcept.class).retention();
        LocalDate day = rule.eraseFrom(LocalDate.ofInstant(closure.at(), BERLIN));
        return new Contribution(
                List.of(new Placed(
                        90,
                        new Fact(
                                page.t("casework.closure.retention"),
                                page.t("casework.closure.retention.until", page.date(day)),
                                rule.rule(),
                                RetentionPages.source(rule)))),
                List.of());
    }
}
