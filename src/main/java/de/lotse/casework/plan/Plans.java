package de.lotse.casework.plan;

import de.lotse.casework.casefile.CaseTrace;
import de.lotse.casework.plan.Plan.ActionGoal;
import de.lotse.casework.plan.Plan.FrameGoal;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the cases within reach. */
@Repository
@Transactional(readOnly = true)
public class Plans {
    /** Whether a plan was begun. */
    public static final CaseTrace BEGUN = CaseTrace.rows("plan", "casework_plan", "");

    private final JdbcClient jdbc;
    private final Vault vault;

    Plans(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** All revisions of the case's plan with the progress of its goals; empty for a case out of reach. */
    public CasePlans of(CaseId caseId) {
        Map<UUID, List<FrameGoal>> goals = goals(caseId);
        List<Plan> revisions = jdbc.sql("""
                        select * from casework_plan
                        where municipality_id = database_municipality() and case_id = ? order by revision desc
                        """)
                .param(caseId.value())
                .query((row, number) -> plan(caseId, row, goals))
                .list();
        return new CasePlans(revisions, goals.isEmpty() ? Map.of() : progress(caseId));
    }

    private Map<UUID, List<Progress>> progress(CaseId caseId) {
        return jdbc
                .sql("""
                        select * from casework_progress where municipality_id = database_municipality() and case_id = ?
                        order by happened_on desc, noted_at desc
                        """)
                .param(caseId.value())
                .query((row, number) -> new Progress(
                        row.getObject("progress_id", UUID.class),
                        row.getObject("goal_id", UUID.class),
                        Progress.State.valueOf(row.getString("state")),
                        row.getObject("happened_on", LocalDate.class),
                        open(caseId, "progress.note", row),
                        row.getTimestamp("noted_at").toInstant(),
                        new AccountId(row.getObject("noted_by", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Progress::goal));
    }

    /** The frame goals by plan, each with its action goals. */
    private Map<UUID, List<FrameGoal>> goals(CaseId caseId) {
        List<Row> rows = jdbc.sql("""
                        select * from casework_goal where municipality_id = database_municipality() and case_id = ? order by place
                        """)
                .param(caseId.value())
                .query((row, number) -> row(caseId, row))
                .list();
        Map<UUID, List<FrameGoal>> byPlan = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.frame() == null)
                .forEach(frame -> byPlan.computeIfAbsent(frame.plan(), key -> new java.util.ArrayList<>())
                        .add(new FrameGoal(frame.goal().id(), frame.goal().title(), frame.area(), below(frame, rows))));
        return byPlan;
    }

    private static List<ActionGoal> below(Row frame, List<Row> rows) {
        return rows.stream()
                .filter(row ->
                        row.plan().equals(frame.plan()) && frame.goal().id().equals(row.frame()))
                .map(Row::goal)
                .toList();
    }

    private record Row(
            UUID plan, @Nullable UUID frame, @Nullable String area, ActionGoal goal) {}

    private Row row(CaseId caseId, ResultSet row) throws SQLException {
        String priority = row.getString("priority");
        String steps = open(caseId, "goal.steps", row);
        return new Row(
                row.getObject("plan_id", UUID.class),
                row.getObject("frame_id", UUID.class),
                row.getString("area"),
                new ActionGoal(
                        row.getObject("goal_id", UUID.class),
                        Objects.requireNonNull(open(caseId, "goal.title", row)),
                        priority == null ? Plan.Priority.MEDIUM : Plan.Priority.valueOf(priority),
                        open(caseId, "goal.responsible", row),
                        row.getObject("due_on", LocalDate.class),
                        steps == null ? List.of() : steps.lines().toList()));
    }

    private Plan plan(CaseId caseId, ResultSet row, Map<UUID, List<FrameGoal>> goals) throws SQLException {
        UUID id = row.getObject("plan_id", UUID.class);
        return new Plan(
                id,
                caseId,
                row.getInt("revision"),
                row.getInt("version"),
                new Plan.Content(
                        open(caseId, "plan.motto", row),
                        open(caseId, "plan.resources", row),
                        open(caseId, "plan.remarks", row),
                        row.getObject("next_review_on", LocalDate.class),
                        goals.getOrDefault(id, List.of())),
                row.getTimestamp("begun_at").toInstant(),
                signature(caseId, row));
    }

    private Plan.@Nullable Signature signature(CaseId caseId, ResultSet row) throws SQLException {
        return row.getString("signed_how") == null
                ? null
                : new Plan.Signature(
                        row.getObject("signed_on", LocalDate.class),
                        Plan.Signature.How.valueOf(row.getString("signed_how")),
                        row.getTimestamp("signed_at").toInstant(),
                        new AccountId(row.getObject("signed_by", UUID.class)),
                        open(caseId, "plan.client_signature", row),
                        open(caseId, "plan.worker_signature", row));
    }

    /** Opens the column behind the dot; the whole name is what it was sealed under. */
    private @Nullable String open(CaseId caseId, String field, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes(field.substring(field.indexOf('.') + 1));
        return sealed == null ? null : vault.open(caseId.value(), field, sealed);
    }
}
