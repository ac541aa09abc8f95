package de.lotse.casework.screening;

import de.lotse.casework.AdmissionAssessment.Finding;
import de.lotse.casework.AdmissionRule.Basis;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in a sentence why a criterion of admission is met or not. */
@Component
class Reasons {
    private final Screenings screenings;
    private final Known known;
    private final Concepts concepts;

    Reasons(Screenings screenings, Known known, Concepts concepts) {
        this.screenings = screenings;
        this.known = known;
        this.concepts = concepts;
    }

    String why(Case theCase, Finding finding, Page page) {
        Basis by = finding.criterion().by();
        if (by == null || !Known.answers(finding.criterion())) {
            return page.t(finding.met() ? "casework.screening.why.ticked" : "casework.screening.why.open");
        }
        return switch (by) {
            case NEEDS -> needs(theCase, page);
            case SEVERE_NEED ->
                page.t(finding.met() ? "casework.screening.why.severe" : "casework.screening.why.severe.none");
            case CONSENT -> dated("casework.screening.why.consent", known.consentedOn(theCase.mainPerson()), page);
            case RESIDENCE ->
                known.town(theCase.mainPerson())
                        .map(town -> page.t("casework.screening.why.residence", town))
                        .orElseGet(() -> page.t("casework.screening.why.residence.none"));
            case NEWLY_ARRIVED -> dated("casework.screening.why.arrived", known.arrivedOn(theCase.mainPerson()), page);
            case COOPERATION, NO_PRIORITY_SERVICE, NO_ACUTE_CRISIS -> page.t("casework.screening.why.open");
        };
    }

    private String needs(Case theCase, Page page) {
        CaseworkConcept casework = concepts.section(CaseworkConcept.class);
        return page.t(
                "casework.screening.count",
                screenings
                        .latest(theCase.id())
                        .map(sheet -> sheet.needs().size())
                        .orElse(0),
                CaseAreas.of(casework, theCase).size(),
                casework.lifeAreas().term().in(page.locale()));
    }

    private static String dated(String key, @Nullable LocalDate day, Page page) {
        return day == null ? page.t(key + ".none") : page.t(key, page.date(day));
    }
}
