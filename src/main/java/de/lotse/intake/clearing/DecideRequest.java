package de.lotse.intake.clearing;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on a request: by one, or by one of the municipality and one of a provider where the concept says so. Both must want the same;
 * a refusal names where else there is help (IN-03, IN-05, Konzept Münster Kap. 2).
 */
@Service
@Transactional
public class DecideRequest {
    private final TakeStep takeStep;
    private final Courses courses;
    private final ClearingTeam team;
    private final Concepts concepts;

    DecideRequest(TakeStep takeStep, Courses courses, ClearingTeam team, Concepts concepts) {
        this.takeStep = takeStep;
        this.courses = courses;
        this.team = team;
        this.concepts = concepts;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is decided. */
        record Decided(boolean admitted) implements Outcome {}

        /** The other side has not said anything yet. */
        record FirstVote() implements Outcome {}

        /** The two want different things and have to talk. */
        record Disagree() implements Outcome {}

        /** It is to be refused, and nobody was named who helps instead. */
        record NoAlternative() implements Outcome {}

        /** She may not decide. */
        record MayNot(ClearingTeam.Standing why) implements Outcome {}

        /** Nothing was written. */
        record Refused(TakeStep.Outcome why) implements Outcome {}
    }

    /** Notes the decision, or the vote and, when both agree, the decision. @param command its kind is ADMITTED or REFUSED */
    public Outcome decide(TakeStep.Command command) {
        ClearingTeam.Standing standing = team.mine();
        if (standing instanceof ClearingTeam.Standing.TooSmall) {
            return new Outcome.MayNot(standing);
        }
        boolean admit = command.kind() == Kind.ADMITTED;
        if (!admit && !command.says(RequestStep.ALTERNATIVE)) {
            return new Outcome.NoAlternative();
        }
        TakeStep.Command kept = keeping(command);
        if (!two()) {
            TakeStep.Outcome taken = takeStep.take(kept);
            return taken == TakeStep.Outcome.DONE ? new Outcome.Decided(admit) : new Outcome.Refused(taken);
        }
        return standing instanceof ClearingTeam.Standing.Speaks speaks
                ? vote(kept, admit, speaks.side())
                : new Outcome.MayNot(standing);
    }

    /** Whether two decide together here. */
    public boolean two() {
        IntakeConcept.Clearing clearing = concepts.section(IntakeConcept.class).clearing();
        return clearing != null && clearing.twoDecide();
    }

    /** The result of the priority check and its reasons stand with the decision as they were when it was taken (IN-04). */
    private TakeStep.Command keeping(TakeStep.Command command) {
        List<PriorityCheck.Result> results = courses.find(command.request())
                .map(course -> PriorityCheck.of(
                        concepts.section(IntakeConcept.class), course.request().answers()))
                .orElse(List.of());
        if (results.isEmpty()) {
            return command;
        }
        Map<String, String> words = new HashMap<>(command.words());
        words.put(KeptPriority.WORD, KeptPriority.of(results).json());
        return new TakeStep.Command(
                command.id(),
                command.request(),
                command.seen(),
                command.kind(),
                command.day(),
                command.worker(),
                command.choice(),
                command.minutes(),
                words);
    }

    private Outcome vote(TakeStep.Command command, boolean admit, ClearingTeam.Side side) {
        TakeStep.Outcome taken = takeStep.take(of(command, command.id(), command.seen(), vote(admit), side.name()));
        if (taken != TakeStep.Outcome.DONE) {
            return new Outcome.Refused(taken);
        }
        Course course = courses.find(command.request()).orElseThrow();
        if (course.stage() != Course.Stage.CLEARING) {
            return new Outcome.Decided(course.stage() != Course.Stage.REFUSED);
        }
        RequestStep other = other(course, command.id(), side);
        if (other == null) {
            return new Outcome.FirstVote();
        }
        if (other.kind() != vote(admit)) {
            return new Outcome.Disagree();
        }
        TakeStep.Outcome decided =
                takeStep.take(of(command, Uuids.next(), course.steps().size(), command.kind(), command.choice()));
        return decided == TakeStep.Outcome.DONE ? new Outcome.Decided(admit) : new Outcome.Refused(decided);
    }

    /**
     * What somebody else of the other side last said, null when nobody has said anything. Whoever changed sides between two votes is
     * still one person.
     *
     * @param mine the vote just noted
     */
    private @Nullable RequestStep other(Course course, UUID mine, ClearingTeam.Side side) {
        Optional<AccountId> me = course.steps().stream()
                .filter(step -> step.id().equals(mine))
                .findFirst()
                .map(RequestStep::by);
        List<RequestStep> votes = course.steps().stream()
                .filter(step -> step.kind() == Kind.VOTE_ADMIT || step.kind() == Kind.VOTE_REFUSE)
                .toList();
        return votes.reversed().stream()
                .filter(step -> !Optional.ofNullable(step.by()).equals(me))
                .filter(step -> !side.name().equals(step.choice()))
                .findFirst()
                .orElse(null);
    }

    private static Kind vote(boolean admit) {
        return admit ? Kind.VOTE_ADMIT : Kind.VOTE_REFUSE;
    }

    private static TakeStep.Command of(
            TakeStep.Command command, UUID id, int seen, Kind kind, @Nullable String choice) {
        boolean decision = kind == Kind.ADMITTED || kind == Kind.REFUSED;
        return new TakeStep.Command(
                id,
                command.request(),
                seen,
                kind,
                command.day(),
                command.worker(),
                choice,
                decision ? 0 : command.minutes(),
                command.words());
    }
}
