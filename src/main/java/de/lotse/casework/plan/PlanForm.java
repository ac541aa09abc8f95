package de.lotse.casework.plan;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.plan.Plan.ActionGoal;
import de.lotse.casework.plan.Plan.FrameGoal;
import de.lotse.shared.Uuids;
import de.lotse.webui.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The plan as a form: frame goals {@code frame-1…}, action goals {@code goal-1…}, each of these under the frame goal
 * {@code under-<n>} names. Rows left empty do not count.
 */
final class PlanForm {
    static final String PREFIX = "casework.plan";
    private static final int LONG = 4_000;
    private final Form form;
    private final List<String> areas;

    private PlanForm(Form form, List<String> areas) {
        this.form = form;
        this.areas = areas;
    }

    /** The form filled with what the plan says, and one empty row where there is nothing yet. */
    static Form of(UUID plan, int version, Plan.Content content) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", plan);
        values.put("version", version);
        put(values, "motto", content.motto());
        put(values, "resources", content.resources());
        put(values, "remarks", content.remarks());
        put(values, "nextReviewOn", content.nextReviewOn());
        int goals = 0;
        for (int i = 1; i <= content.goals().size(); i++) {
            FrameGoal frame = content.goals().get(i - 1);
            values.put("frame-" + i, frame.title());
            values.put("frameId-" + i, frame.id());
            put(values, "area-" + i, frame.area());
            for (ActionGoal goal : frame.goals()) {
                put(values, goal, i, ++goals);
            }
        }
        Form form = Form.of(PREFIX, values);
        return content.goals().isEmpty() ? withFrame(form) : form;
    }

    private static void put(Map<String, Object> values, ActionGoal goal, int under, int row) {
        values.put("under-" + row, under);
        values.put("goal-" + row, goal.title());
        values.put("goalId-" + row, goal.id());
        values.put("priority-" + row, goal.priority());
        put(values, "responsible-" + row, goal.responsible());
        put(values, "due-" + row, goal.dueOn());
        values.put("steps-" + row, String.join("\n", goal.steps()));
    }

    private static void put(Map<String, Object> values, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** The same with one more empty frame goal and an action goal below it. */
    static Form withFrame(Form form) {
        int row = rows(form, "frame-") + 1;
        return withGoal(form.with("frame-" + row, "").with("frameId-" + row, Uuids.next()), row);
    }

    /** The same with one more empty action goal below the frame goal. */
    static Form withGoal(Form form, int under) {
        int row = rows(form, "goal-") + 1;
        return form.with("goal-" + row, "")
                .with("goalId-" + row, Uuids.next())
                .with("under-" + row, under)
                .with("priority-" + row, Plan.Priority.MEDIUM);
    }

    /** How many rows of the kind the form has. */
    static int rows(Form form, String prefix) {
        int row = 0;
        while (form.has(prefix + (row + 1))) {
            row++;
        }
        return row;
    }

    /** Reads what the plan shall say; what is wrong stands in the form. */
    static Plan.Content read(Form form, CaseworkConcept concept) {
        List<String> areas = concept.lifeAreas().areas().stream()
                .map(CaseworkConcept.Area::key)
                .toList();
        return new PlanForm(form, areas).content();
    }

    private Plan.Content content() {
        return new Plan.Content(
                form.text("motto", LONG),
                form.text("resources", LONG),
                form.text("remarks", LONG),
                form.date("nextReviewOn"),
                IntStream.rangeClosed(1, rows(form, "frame-"))
                        .filter(this::filled)
                        .mapToObj(this::frame)
                        .toList());
    }

    private boolean filled(int frame) {
        return !form.value("frame-" + frame).isBlank() || !goalRows(frame).isEmpty();
    }

    private FrameGoal frame(int row) {
        return new FrameGoal(
                form.requireId("frameId-" + row),
                form.require("frame-" + row, 500),
                form.choice("area-" + row, areas),
                goalRows(row).stream().map(this::goal).toList());
    }

    private List<Integer> goalRows(int frame) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 1; row <= rows(form, "goal-"); row++) {
            boolean below = form.value("under-" + row).equals(String.valueOf(frame));
            boolean typed = !form.value("goal-" + row).isBlank()
                    || !form.value("due-" + row).isBlank()
                    || !form.value("steps-" + row).isBlank();
            if (below && typed) {
                rows.add(row);
            }
        }
        return rows;
    }

    private ActionGoal goal(int row) {
        String steps = form.text("steps-" + row, LONG);
        return new ActionGoal(
                form.requireId("goalId-" + row),
                form.require("goal-" + row, 500),
                form.requireChoice("priority-" + row, Plan.Priority.class),
                form.line("responsible-" + row, 200),
                form.date("due-" + row),
                steps == null
                        ? List.of()
                        : steps.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
    }
}
