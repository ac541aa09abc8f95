package de.lotse.casework.casefile;

import de.lotse.consent.Consents;
import de.lotse.people.Person;
import de.lotse.people.PersonStep;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the page of a person: her cases, or opening one. */
@Component
class CaseSteps implements PersonStep {
    private final Cases cases;
    private final Consents consents;

    CaseSteps(Cases cases, Consents consents) {
        this.cases = cases;
        this.consents = consents;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Step> steps(Person person, Page page) {
        List<Case> known = cases.of(person.id());
        List<Step> steps = new ArrayList<>();
        known.forEach(theCase -> steps.add(new Step(
                true,
                page.t("casework.step.case", theCase.number()),
                closed(theCase, page),
                page.t("casework.step.case.action"),
                "/cases/" + theCase.id())));
        if (known.stream().noneMatch(Case::open)) {
            steps.add(opening(person, !known.isEmpty(), page));
        }
        return steps;
    }

    private Step opening(Person person, boolean again, Page page) {
        boolean may = consents.state(person.id()).mayDocument();
        return new Step(
                false,
                page.t(again ? "casework.step.again" : "casework.step.open"),
                may ? null : page.t("casework.step.open.waits"),
                may ? page.t("casework.step.open.action") : null,
                may ? "/people/" + person.id() + "/case" : null);
    }

    private static @org.jspecify.annotations.Nullable String closed(Case theCase, Page page) {
        return theCase.closure() == null
                ? null
                : page.t(
                        "casework.step.case.closed",
                        page.date(LocalDate.ofInstant(theCase.closure().at(), ZoneId.of("Europe/Berlin"))));
    }
}
