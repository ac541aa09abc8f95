package de.lotse.casework.monitoring;

import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.Linkages;
import de.lotse.casework.plan.CasePlans;
import de.lotse.casework.plan.Plans;
import de.lotse.shared.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is looked at in a case: the goals of the signed plan and the linkages. */
@Component
class Subjects {
    private final Plans plans;
    private final Linkages linkages;

    Subjects(Plans plans, Linkages linkages) {
        this.plans = plans;
        this.linkages = linkages;
    }

    /**
     * One of them.
     *
     * @param state message key of its state
     * @param over whether nothing more is to be looked at
     */
    record Subject(UUID id, Kind kind, String name, String state, boolean over, String path) {}

    /** Which kind. */
    enum Kind {
        GOAL,
        LINKAGE
    }

    /** All of the case, goals first. */
    List<Subject> of(CaseId caseId) {
        List<Subject> all = new ArrayList<>();
        CasePlans plan = plans.of(caseId);
        plan.signed().stream()
                .flatMap(signed -> signed.content().actionGoals())
                .forEach(goal -> all.add(new Subject(
                        goal.id(),
                        Kind.GOAL,
                        goal.title(),
                        "casework.plan.state." + plan.state(goal.id()),
                        plan.state(goal.id()).over(),
                        "/plan/goals/" + goal.id())));
        for (Linkage linkage : linkages.of(caseId)) {
            all.add(new Subject(
                    linkage.id(),
                    Kind.LINKAGE,
                    linkage.name(),
                    "casework.linking.state." + linkage.state(),
                    !linkage.open(),
                    "/linking/" + linkage.id()));
        }
        return all;
    }
}
