package de.lotse.casework.plan;

import de.lotse.casework.plan.Plan.ActionGoal;
import de.lotse.casework.plan.Plan.FrameGoal;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes plans, within the transaction of a use case. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanRows {
    private final JdbcClient jdbc;
    private final Vault vault;

    PlanRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Begins a revision. @return false if there is a draft already or the identifier was used */
    boolean begin(CaseId caseId, UUID plan, int revision) {
        return jdbc.sql("""
                        insert into casework_plan (municipality_id, case_id, plan_id, revision, begun_at, begun_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """).params(caseId.value(), plan, revision).update() == 1;
    }

    /** Replaces what the draft says. @return false if it was signed or saved by somebody else meanwhile */
    boolean save(CaseId caseId, UUID plan, int version, Plan.Content content) {
        int saved = jdbc.sql("""
                        update casework_plan set version = version + 1, motto = ?, resources = ?, remarks = ?, next_review_on = ?
                        where municipality_id = database_municipality() and case_id = ? and plan_id = ? and version = ?
                          and signed_at is null
                        """)
                .param(seal(caseId, "plan.motto", content.motto()))
                .param(seal(caseId, "plan.resources", content.resources()))
                .param(seal(caseId, "plan.remarks", content.remarks()))
                .param(content.nextReviewOn())
                .param(caseId.value())
                .param(plan)
                .param(version)
                .update();
        if (saved == 1) {
            jdbc.sql(
                            "delete from casework_goal where municipality_id = database_municipality() and case_id = ? and plan_id = ?")
                    .params(caseId.value(), plan)
                    .update();
            insertGoals(caseId, plan, content);
        }
        return saved == 1;
    }

    private void insertGoals(CaseId caseId, UUID plan, Plan.Content content) {
        int place = 0;
        for (FrameGoal frame : content.goals()) {
            ActionGoal as =
                    new ActionGoal(frame.id(), frame.title(), Plan.Priority.MEDIUM, null, null, java.util.List.of());
            insertGoal(caseId, plan, null, frame.area(), as, place++);
            for (ActionGoal goal : frame.goals()) {
                insertGoal(caseId, plan, frame.id(), frame.area(), goal, place++);
            }
        }
    }

    private void insertGoal(
            CaseId caseId, UUID plan, @Nullable UUID frame, @Nullable String area, ActionGoal goal, int place) {
        jdbc.sql("""
                        insert into casework_goal (municipality_id, case_id, plan_id, goal_id, frame_id, place, title, area, priority,
                          responsible, due_on, steps)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(caseId.value())
                .param(plan)
                .param(goal.id())
                .param(frame)
                .param(place)
                .param(seal(caseId, "goal.title", goal.title()))
                .param(area)
                .param(frame == null ? null : goal.priority().name())
                .param(seal(caseId, "goal.responsible", goal.responsible()))
                .param(goal.dueOn())
                .param(goal.steps().isEmpty() ? null : seal(caseId, "goal.steps", String.join("\n", goal.steps())))
                .update();
    }

    /** Freezes the draft. @return false if it was signed meanwhile */
    boolean sign(CaseId caseId, UUID plan, Plan.Signature signature) {
        return jdbc.sql("""
                        update casework_plan set signed_on = ?, signed_how = ?, signed_at = ?, signed_by = ?,
                          client_signature = ?, worker_signature = ?
                        where municipality_id = database_municipality() and case_id = ? and plan_id = ? and signed_at is null
                        """)
                        .param(signature.on())
                        .param(signature.how().name())
                        .param(java.sql.Timestamp.from(signature.at()))
                        .param(signature.by().value())
                        .param(seal(caseId, "plan.client_signature", signature.client()))
                        .param(seal(caseId, "plan.worker_signature", signature.worker()))
                        .param(caseId.value())
                        .param(plan)
                        .update()
                == 1;
    }

    /** Keeps how a goal stands. @return false if this identifier was used, e.g. by a double click */
    boolean add(CaseId caseId, Progress progress) {
        return jdbc.sql("""
                        insert into casework_progress (municipality_id, case_id, progress_id, goal_id, state, happened_on, note,
                          noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(caseId.value())
                        .param(progress.id())
                        .param(progress.goal())
                        .param(progress.state().name())
                        .param(progress.on())
                        .param(seal(caseId, "progress.note", progress.note()))
                        .param(java.sql.Timestamp.from(progress.notedAt()))
                        .param(progress.by().value())
                        .update()
                == 1;
    }

    private byte @Nullable [] seal(CaseId caseId, String field, @Nullable String text) {
        return text == null ? null : vault.seal(caseId.value(), field, text);
    }
}
