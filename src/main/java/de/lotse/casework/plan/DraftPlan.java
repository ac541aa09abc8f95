package de.lotse.casework.plan;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a plan, or the next revision of a signed one with everything it says. */
@Service
@Transactional
public class DraftPlan {
    private final Cases cases;
    private final Plans plans;
    private final PlanRows rows;
    private final Audit audit;

    DraftPlan(Cases cases, Plans plans, PlanRows rows, Audit audit) {
        this.cases = cases;
        this.plans = plans;
        this.rows = rows;
        this.audit = audit;
    }

    /** What is needed. @param plan from the form, so that a double click begins one draft */
    public record Command(CaseId caseId, UUID plan) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Here is the draft, new or begun before. */
        record Drafted(Plan plan) implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case within reach. */
        record Unknown() implements Outcome {}
    }

    /** Begins the draft, or hands over the one there is. */
    public Outcome draft(Command command) {
        CaseId caseId = command.caseId();
        Optional<Case> found = cases.find(caseId);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!found.get().writable()) {
            return new Outcome.Stopped();
        }
        CasePlans known = plans.of(caseId);
        Optional<Plan> draft = known.draft();
        if (draft.isEmpty()
                && rows.begin(caseId, command.plan(), known.revisions().size() + 1)) {
            known.signed().ifPresent(signed -> rows.save(caseId, command.plan(), 0, signed.content()));
            audit.changed(
                    "plan-drafted",
                    Subject.of(caseId),
                    "revision " + (known.revisions().size() + 1));
            draft = plans.of(caseId).draft();
        }
        return draft.<Outcome>map(Outcome.Drafted::new).orElseGet(Outcome.Unknown::new);
    }
}
