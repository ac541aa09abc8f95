package de.lotse.casework.conference;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.exchange.Question;
import de.lotse.casework.exchange.Questions;
import de.lotse.casework.plan.CasePlans;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Plans;
import de.lotse.casework.screening.Screening;
import de.lotse.casework.screening.Screenings;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a conference could talk about, proposed from the case: goals not reached, needs, questions without an answer. */
@Component
class Agenda {
    private final Plans plans;
    private final Screenings screenings;
    private final Questions questions;
    private final Concepts concepts;

    Agenda(Plans plans, Screenings screenings, Questions questions, Concepts concepts) {
        this.plans = plans;
        this.screenings = screenings;
        this.questions = questions;
        this.concepts = concepts;
    }

    /** One line each; the worker strikes out what does not belong there. */
    String proposed(Case theCase, Page page) {
        Set<String> lines = new LinkedHashSet<>();
        CasePlans plan = plans.of(theCase.id());
        plan.signed().stream()
                .flatMap(signed -> signed.content().actionGoals())
                .filter(goal -> !plan.state(goal.id()).over())
                .map(Plan.ActionGoal::title)
                .forEach(lines::add);
        CaseworkConcept.LifeAreas areas =
                concepts.section(CaseworkConcept.class).lifeAreas();
        screenings.latest(theCase.id()).map(Screening::needs).orElse(Set.of()).stream()
                .sorted()
                .flatMap(key -> areas.find(key).stream())
                .map(area ->
                        page.t("casework.conference.agenda.need", area.label().in(page.locale())))
                .forEach(lines::add);
        questions.of(theCase.id()).stream()
                .filter(Question::waiting)
                .map(one -> page.t(
                        "casework.conference.agenda.question", one.content().subject()))
                .forEach(lines::add);
        return String.join("\n", lines);
    }
}
