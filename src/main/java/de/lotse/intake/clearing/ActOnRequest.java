package de.lotse.intake.clearing;

import de.lotse.intake.request.TakeStep;
import de.lotse.intake.waiting.PutOnList;
import de.lotse.intake.waiting.ReferRequest;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends each action to its use case and puts refusals into the form, at the field where something can be done about them. */
@Component
class ActOnRequest {
    private final TakeStep takeStep;
    private final DecideRequest decideRequest;
    private final PutOnList putOnList;
    private final ReferRequest referRequest;
    private final AssignRequest assignRequest;

    ActOnRequest(
            TakeStep takeStep,
            DecideRequest decideRequest,
            PutOnList putOnList,
            ReferRequest referRequest,
            AssignRequest assignRequest) {
        this.referRequest = referRequest;
        this.takeStep = takeStep;
        this.decideRequest = decideRequest;
        this.putOnList = putOnList;
        this.assignRequest = assignRequest;
    }

    /** Does it. @return the key of what to say afterwards, null when it was refused */
    @Nullable
    String act(Action action, TakeStep.Command command, Form form) {
        return switch (action) {
            case ADMIT, REFUSE -> decided(decideRequest.decide(command), form);
            case WAIT -> waits(putOnList.put(command), form);
            case REFER -> referred(referRequest.refer(command), form);
            case ASSIGN -> assigned(assignRequest.assign(command, form.checked("over")), form);
            default -> taken(takeStep.take(command), "intake.done." + action.word(), form);
        };
    }

    private static @Nullable String decided(DecideRequest.Outcome outcome, Form form) {
        return switch (outcome) {
            case DecideRequest.Outcome.Decided decided ->
                decided.admitted() ? "intake.done.admit" : "intake.done.refuse";
            case DecideRequest.Outcome.FirstVote _ -> "intake.done.vote";
            case DecideRequest.Outcome.Disagree _ -> "intake.done.disagree";
            case DecideRequest.Outcome.NoAlternative _ -> noAlternative(form);
            case DecideRequest.Outcome.MayNot may -> {
                switch (may.why()) {
                    case ClearingTeam.Standing.TooSmall small ->
                        form.refuse("intake.step.share", small.share(), small.least());
                    case ClearingTeam.Standing.Unknown _ -> form.refuse("intake.step.side");
                    case ClearingTeam.Standing.Speaks _ -> throw new IllegalStateException("who speaks may decide");
                }
                yield null;
            }
            case DecideRequest.Outcome.Refused refused -> taken(refused.why(), "", form);
        };
    }

    private static @Nullable String waits(PutOnList.Outcome outcome, Form form) {
        return switch (outcome) {
            case PutOnList.Outcome.Waits _ -> "intake.done.wait";
            case PutOnList.Outcome.Full full -> {
                form.refuse("intake.step.full", full.limit());
                yield null;
            }
            case PutOnList.Outcome.Refused refused -> taken(refused.why(), "", form);
        };
    }

    private static @Nullable String referred(ReferRequest.Outcome outcome, Form form) {
        return switch (outcome) {
            case ReferRequest.Outcome.Referred _ -> "intake.done.refer";
            case ReferRequest.Outcome.NoAlternative _ -> noAlternative(form);
            case ReferRequest.Outcome.RoomLeft _ -> {
                form.refuse("intake.step.room");
                yield null;
            }
            case ReferRequest.Outcome.Refused refused -> taken(refused.why(), "", form);
        };
    }

    private static @Nullable String noAlternative(Form form) {
        form.reject("alternative", "intake.step.alternative.missing");
        return null;
    }

    private static @Nullable String assigned(AssignRequest.Outcome outcome, Form form) {
        return switch (outcome) {
            case AssignRequest.Outcome.Assigned _ -> "intake.done.assign";
            case AssignRequest.Outcome.Absent absent -> {
                form.reject("worker", "intake.step.absent", absent.until());
                yield null;
            }
            case AssignRequest.Outcome.Full full -> {
                form.reject("over", "intake.step.over.full", full.given());
                yield null;
            }
            case AssignRequest.Outcome.NoWorker _ -> {
                form.reject("worker", "intake.step.noWorker");
                yield null;
            }
            case AssignRequest.Outcome.Refused refused -> taken(refused.why(), "", form);
        };
    }

    private static @Nullable String taken(TakeStep.Outcome outcome, String done, Form form) {
        return switch (outcome) {
            case DONE -> done;
            case OVERTAKEN -> {
                form.refuse("intake.step.overtaken");
                yield null;
            }
            case NOT_NOW -> {
                form.refuse("intake.step.notNow");
                yield null;
            }
            case UNKNOWN -> throw new NotFound();
        };
    }
}
