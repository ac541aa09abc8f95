package de.lotse.intake.referral;

import de.lotse.access.CurrentActor;
import de.lotse.casework.IntakeConcept;
import de.lotse.people.Person;
import de.lotse.people.PersonStep;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** On the page of a person who lives where somebody else is competent: who that is, and the way to pass her on (ORG-06). */
@Component
class ResponsibleStep implements PersonStep {
    private final Responsible responsible;
    private final Referrals referrals;
    private final CurrentActor current;
    private final Concepts concepts;

    ResponsibleStep(Responsible responsible, Referrals referrals, CurrentActor current, Concepts concepts) {
        this.concepts = concepts;
        this.responsible = responsible;
        this.referrals = referrals;
        this.current = current;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Step> steps(Person person, Page page) {
        String town = person.home().town();
        boolean passedOnHere = concepts.section(IntakeConcept.class).reachesWorkers();
        if (town == null || !passedOnHere || !page.viewer().may("PERSON_WRITE")) {
            return List.of();
        }
        List<Responsible.Worker> competent = responsible.workers(town, null);
        boolean mine = competent.stream()
                .anyMatch(one -> one.account().equals(current.get().account()));
        if (mine || competent.isEmpty()) {
            return List.of();
        }
        boolean passedOn = !referrals.about(person.id()).isEmpty();
        String names = competent.stream().map(Responsible.Worker::name).collect(Collectors.joining(", "));
        return List.of(new Step(
                passedOn,
                page.t("intake.responsible.step"),
                page.t("intake.responsible.step.who", names),
                passedOn ? null : page.t("intake.referral.new"),
                passedOn ? null : "/referrals/new?person=" + person.id()));
    }
}
