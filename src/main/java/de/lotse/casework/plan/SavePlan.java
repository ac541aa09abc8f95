package de.lotse.casework.plan;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.CaseId;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves what the draft says; where there is none yet it begins one. A signed plan is frozen (CW-05). */
@Service
@Transactional
public class SavePlan {
    private final DraftPlan draftPlan;
    private final Plans plans;
    private final PlanRows rows;
    private final Audit audit;

    SavePlan(DraftPlan draftPlan, Plans plans, PlanRows rows, Audit audit) {
        this.draftPlan = draftPlan;
        this.plans = plans;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * What is saved.
     *
     * @param plan the draft's identifier; a new one begins the next revision
     * @param version the version that was changed, 0 for a new draft
     */
    public record Command(CaseId caseId, UUID plan, int version, Plan.Content content) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The draft says it now. */
        record Saved(Plan plan) implements Outcome {}

        /** Somebody saved or began a draft meanwhile; this is it. */
        record Changed(Plan current) implements Outcome {}

        /** This revision was signed and stays as it is. */
        record Frozen() implements Outcome {}

        /** The case takes nothing now. */
        record Stopped() implements Outcome {}

        /** No such case within reach. */
        record Unknown() implements Outcome {}
    }

    /** Saves the draft, or says why not. */
    public Outcome save(Command command) {
        if (frozen(command)) {
            return new Outcome.Frozen();
        }
        return switch (draftPlan.draft(new DraftPlan.Command(command.caseId(), command.plan()))) {
            case DraftPlan.Outcome.Unknown _ -> new Outcome.Unknown();
            case DraftPlan.Outcome.Stopped _ -> new Outcome.Stopped();
            case DraftPlan.Outcome.Drafted(Plan draft) -> write(draft, command);
        };
    }

    private boolean frozen(Command command) {
        return plans.of(command.caseId()).revisions().stream()
                .anyMatch(plan -> plan.signed() && plan.id().equals(command.plan()));
    }

    private Outcome write(Plan draft, Command command) {
        // A draft begun this moment from the signed revision stands at version 1 already.
        boolean fresh =
                command.version() == 0 && draft.version() <= 1 && draft.id().equals(command.plan());
        boolean same = draft.id().equals(command.plan()) && (fresh || draft.version() == command.version());
        if (!same || !rows.save(command.caseId(), draft.id(), draft.version(), command.content())) {
            return new Outcome.Changed(draft);
        }
        audit.changed("plan-saved", Subject.of(command.caseId()), "revision " + draft.revision());
        return plans.of(command.caseId())
                .draft()
                .<Outcome>map(Outcome.Saved::new)
                .orElseGet(Outcome.Unknown::new);
    }
}
