package de.lotse.intake.request;

import de.lotse.intake.request.RequestStep.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a request stands and what may happen next, derived from what happened (IN-03, Konzept Münster Kap. 2 Zugangsregelung). */
public record Course(Request request, List<RequestStep> steps) {
    private static final Set<Kind> MARKS = EnumSet.of(Kind.VOTE_ADMIT, Kind.VOTE_REFUSE, Kind.ADVANCED);

    /** Keeps its own copy. */
    public Course {
        steps = List.copyOf(steps);
    }

    /** Where it stands. */
    public enum Stage {
        RECEIVED,
        CLEARING,
        ADMITTED,
        WAITING,
        OFFERED,
        ACCEPTED,
        REFERRED,
        ASSIGNED,
        STARTED,
        REFUSED,
        WITHDRAWN;

        /** Whether somebody still has to do something. */
        public boolean open() {
            return this != STARTED && this != REFUSED && this != WITHDRAWN;
        }

        /** Whether it holds a place on the waiting list. */
        public boolean waits() {
            return this == WAITING || this == OFFERED || this == ACCEPTED;
        }
    }

    /** Where it stands. */
    public Stage stage() {
        Stage stage = Stage.RECEIVED;
        for (RequestStep step : steps) {
            stage = after(stage, step.kind());
        }
        return stage;
    }

    private static Stage after(Stage stage, Kind kind) {
        return switch (kind) {
            case CONTACT, QUESTION, ANSWER -> stage == Stage.RECEIVED ? Stage.CLEARING : stage;
            case VOTE_ADMIT, VOTE_REFUSE, ADVANCED, PASSED_ON, CASE_OPENED -> stage;
            case ADMITTED, CAME_BACK, GIVEN_BACK -> Stage.ADMITTED;
            case REFUSED -> Stage.REFUSED;
            case WAITING, OFFER_DECLINED -> Stage.WAITING;
            case OFFERED -> Stage.OFFERED;
            case OFFER_ACCEPTED -> Stage.ACCEPTED;
            case REFERRED -> Stage.REFERRED;
            case ASSIGNED -> Stage.ASSIGNED;
            case FIRST_APPOINTMENT -> Stage.STARTED;
            case WITHDRAWN -> Stage.WITHDRAWN;
        };
    }

    /** Whether this may happen now. */
    public boolean allows(Kind kind) {
        Stage stage = stage();
        return switch (kind) {
            case CONTACT, QUESTION -> stage.open() && stage != Stage.REFERRED;
            case ANSWER -> stage.open() && asked().isPresent();
            case VOTE_ADMIT, VOTE_REFUSE, ADMITTED, REFUSED -> stage == Stage.CLEARING && has(Kind.CONTACT);
            case WAITING, REFERRED -> stage == Stage.ADMITTED;
            case ADVANCED, OFFERED -> stage == Stage.WAITING;
            case OFFER_ACCEPTED, OFFER_DECLINED -> stage == Stage.OFFERED;
            case CAME_BACK -> stage == Stage.REFERRED;
            case ASSIGNED -> stage == Stage.ADMITTED || stage == Stage.ACCEPTED;
            case GIVEN_BACK -> stage == Stage.ASSIGNED && !has(Kind.CASE_OPENED);
            case PASSED_ON -> stage == Stage.ASSIGNED && !sinceAssigned(Kind.PASSED_ON);
            case CASE_OPENED -> stage == Stage.ASSIGNED && !has(Kind.CASE_OPENED);
            case FIRST_APPOINTMENT -> stage == Stage.ASSIGNED && sinceAssigned(Kind.PASSED_ON);
            case WITHDRAWN -> stage.open() && !has(Kind.CASE_OPENED);
        };
    }

    /** The number of the next step. */
    public int next() {
        return steps.size() + 1;
    }

    /** Since when it stands there. */
    public Instant since() {
        return steps.reversed().stream()
                .filter(step -> !MARKS.contains(step.kind()))
                .findFirst()
                .map(RequestStep::at)
                .orElse(request.receivedAt());
    }

    /** The last step of the kind. */
    public Optional<RequestStep> last(Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** Whether it ever happened. */
    public boolean has(Kind kind) {
        return last(kind).isPresent();
    }

    /** Whether the latest clearing contact found it urgent; it counts from the day of the request (AP-01). */
    public boolean urgent() {
        return last(Kind.CONTACT)
                .filter(step -> "yes".equals(step.word(RequestStep.URGENT)))
                .isPresent();
    }

    /** When it was moved up since it came onto the list, or back there, the last time: the reason held for that time only. */
    public Optional<RequestStep> advanced() {
        int listed = Math.max(number(Kind.WAITING), number(Kind.OFFER_DECLINED));
        return last(Kind.ADVANCED).filter(step -> step.number() > listed);
    }

    private int number(Kind kind) {
        return last(kind).map(RequestStep::number).orElse(0);
    }

    /** Whether it happened after the latest assignment. */
    public boolean sinceAssigned(Kind kind) {
        int assigned = last(Kind.ASSIGNED).map(RequestStep::number).orElse(Integer.MAX_VALUE);
        return last(kind).filter(step -> step.number() > assigned).isPresent();
    }

    /** The question that is not answered yet. */
    public Optional<RequestStep> asked() {
        int settled = Math.max(number(Kind.ANSWER), number(Kind.CONTACT));
        return last(Kind.QUESTION).filter(step -> step.number() > settled);
    }

    /** The day on which something is to happen, e.g. the return. */
    public @Nullable LocalDate day(Kind kind) {
        return last(kind).map(RequestStep::day).orElse(null);
    }
}
