package de.lotse.casework.closure;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.linking.Cooperations;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.Linkages;
import de.lotse.casework.plan.Plans;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
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

    /** No release allows telling anybody anything after the end (CON-03). */
    @Component
    @Order(40)
    static class ReleasesHaveEnded implements ClosurePrecondition {
        private final Releases releases;
        private final Clock clock;

        ReleasesHaveEnded(Releases releases, Clock clock) {
            this.releases = releases;
            this.clock = clock;
        }

        @Override
        public List<Obstacle> obstacles(Case theCase) {
            LocalDate today = LocalDate.now(clock);
            return releases.of(theCase.mainPerson()).stream()
                    .filter(release -> Set.of(Release.State.VALID, Release.State.ENDS_SOON, Release.State.NOT_YET)
                            .contains(release.on(today)))
                    .map(release -> new Obstacle(
                            "release",
                            release.id(),
                            release.recipient().name(),
                            release.to(),
                            "/people/" + theCase.mainPerson() + "/consent"))
                    .toList();
        }
    }
}
