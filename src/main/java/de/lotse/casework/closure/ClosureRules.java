package de.lotse.casework.closure;

import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.linking.Cooperations;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.Linkages;
import de.lotse.casework.plan.Plans;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What must be settled before a case ends (CW-07b): the rules of this system, each named once. */
@Component
class ClosureRules {
    private final ObjectProvider<ClosurePrecondition> rules;

    ClosureRules(ObjectProvider<ClosurePrecondition> rules) {
        this.rules = rules;
    }

    /** Everything that is still open. */
    List<Obstacle> obstacles(Case theCase) {
        return rules.orderedStream()
                .flatMap(rule -> rule.obstacles(theCase).stream())
                .toList();
    }

    /** Every linkage has ended or failed. */
    @Component
    @Order(10)
    static class LinkagesHaveEnded implements ClosurePrecondition {
        private final Linkages linkages;

        LinkagesHaveEnded(Linkages linkages) {
            this.linkages = linkages;
        }

        @Override
        public List<Obstacle> obstacles(Case theCase) {
            return linkages.of(theCase.id()).stream()
                    .filter(Linkage::open)
                    .map(one -> new Obstacle(
                            "linkage", one.id(), one.name(), null, "/cases/" + theCase.id() + "/linking/" + one.id()))
                    .toList();
        }
    }

    /** No handover, tandem or referral is open. */
    @Component
    @Order(15)
    static class CooperationsHaveEnded implements ClosurePrecondition {
        private final Cooperations cooperations;

        CooperationsHaveEnded(Cooperations cooperations) {
            this.cooperations = cooperations;
        }

        @Override
        public List<Obstacle> obstacles(Case theCase) {
            return cooperations.open(List.of(theCase.id())).stream()
                    .map(one -> new Obstacle(
                            "cooperation",
                            one.id(),
                            one.with() == null ? theCase.number() : one.with().name(),
                            one.until(),
                            "/cases/" + theCase.id() + "/cooperations/" + one.id()))
                    .toList();
        }
    }

    /** Every task is done. */
    @Component
    @Order(20)
    static class TasksAreDone implements ClosurePrecondition {
        private final Tasks tasks;

        TasksAreDone(Tasks tasks) {
            this.tasks = tasks;
        }

        @Override
        public List<Obstacle> obstacles(Case theCase) {
            return tasks.open(theCase.id()).stream()
                    .map(one -> new Obstacle(
                            "task", one.id(), one.text(), one.dueOn(), "/cases/" + theCase.id() + path(one)))
                    .toList();
        }

        private static String path(Tasks.Task task) {
            return switch (task.kind()) {
                case "plan" -> "/plan";
                case "review" -> "/monitoring";
                default -> "/contacts";
            };
        }
    }

    /** No draft of a plan waits for its signatures. */
    @Component
    @Order(30)
    static class PlanIsSigned implements ClosurePrecondition {
        private final Plans plans;

        PlanIsSigned(Plans plans) {
            this.plans = plans;
        }

        @Override
        public List<Obstacle> obstacles(Case theCase) {
            return plans.of(theCase.id()).draft().stream()
                    .map(draft -> new Obstacle(
                            "plan_draft",
                            draft.id(),
                            String.valueOf(draft.revision()),
                            null,
                            "/cases/" + theCase.id() + "/plan"))
                    .toList();
        }
    }

    /**
     * No release allows telling anybody anything after the end (CON-03), neither the client's nor that of an adult carried in the case
     * (CW-02), unless hers serves another case that goes on.
     */
    @Component
    @Order(40)
    static class ReleasesHaveEnded implements ClosurePrecondition {
        private final Releases releases;
        private final CarriedPeople carried;
        private final Cases cases;
        private final Clock clock;

        ReleasesHaveEnded(Releases releases, CarriedPeople carried, Cases cases, Clock clock) {
            this.releases = releases;
            this.carried = carried;
            this.cases = cases;
            this.clock = clock;
        }

        @Override
        public List<Obstacle> obstacles(Case theCase) {
            LocalDate today = LocalDate.now(clock);
            return carried.adults(theCase, today).stream()
                    .filter(adult -> adult.id().equals(theCase.mainPerson()) || onlyHere(theCase, adult))
                    .flatMap(adult -> releases.of(adult.id()).stream()
                            .filter(release -> Set.of(
                                            Release.State.VALID, Release.State.ENDS_SOON, Release.State.NOT_YET)
                                    .contains(release.on(today)))
                            .map(release -> obstacle(theCase, adult, release)))
                    .toList();
        }

        private boolean onlyHere(Case theCase, Person adult) {
            return cases.of(adult.id()).stream()
                    .noneMatch(other -> other.open() && !other.id().equals(theCase.id()));
        }

        private Obstacle obstacle(Case theCase, Person adult, Release release) {
            boolean client = adult.id().equals(theCase.mainPerson());
            String recipient = release.recipient().name();
            return new Obstacle(
                    "release",
                    release.id(),
                    client ? recipient : recipient + " (" + adult.name().full() + ")",
                    release.to(),
                    client ? "/people/" + adult.id() + "/consent" : "/cases/" + theCase.id() + "/releases");
        }
    }
}
