package de.lotse.casework.plan;

import de.lotse.casework.plan.Plan.ActionGoal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of a case's plan and how its goals stand.
 *
 * @param revisions the newest first
 * @param progress by goal, the latest first
 */
public record CasePlans(List<Plan> revisions, Map<UUID, List<Progress>> progress) {
    /** Keeps its own copies. */
    public CasePlans {
        revisions = List.copyOf(revisions);
        progress = Map.copyOf(progress);
    }

    /** The plan that applies: the revision signed last. */
    public Optional<Plan> signed() {
        return revisions.stream().filter(Plan::signed).findFirst();
    }

    /** The revision in the making. */
    public Optional<Plan> draft() {
        return revisions.stream().filter(plan -> !plan.signed()).findFirst();
    }

    /** The plan to show: the signed one, else the draft. */
    public Optional<Plan> current() {
        return signed().or(this::draft);
    }

    /** The revision with the number. */
    public Optional<Plan> revision(int number) {
        return revisions.stream().filter(plan -> plan.revision() == number).findFirst();
    }

    /** The action goal of the plan that applies. */
    public Optional<ActionGoal> goal(UUID id) {
        return signed().stream()
                .flatMap(plan -> plan.content().actionGoals())
                .filter(goal -> goal.id().equals(id))
                .findFirst();
    }

    /** Key of the life area the goal belongs to, in the plan that applies or else in the newest revision that has it. */
    public Optional<String> area(UUID goal) {
        return Stream.concat(signed().stream(), revisions.stream())
                .flatMap(plan -> plan.content().goals().stream())
                .filter(frame -> frame.goals().stream().anyMatch(one -> one.id().equals(goal)))
                .findFirst()
                .flatMap(frame -> Optional.ofNullable(frame.area()));
    }

    /** How the goal stands. */
    public Progress.State state(UUID goal) {
        Progress last = last(goal);
        return last == null ? Progress.State.OPEN : last.state();
    }

    /** What was noted last about the goal. */
    public @Nullable Progress last(UUID goal) {
        List<Progress> all = history(goal);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Everything noted about the goal, the latest first. */
    public List<Progress> history(UUID goal) {
        return progress.getOrDefault(goal, List.of());
    }
}
