package de.lotse.intake.waiting;

import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.TakeStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Refers an admitted request for which the waiting list has no place to other help, until it comes back on an agreed day (IN-06). */
@Service
@Transactional
public class ReferRequest {
    private final WaitingRoom room;
    private final TakeStep takeStep;

    ReferRequest(WaitingRoom room, TakeStep takeStep) {
        this.room = room;
        this.takeStep = takeStep;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It comes back on the day. */
        record Referred() implements Outcome {}

        /** There is a place on the list, perhaps since a moment. */
        record RoomLeft() implements Outcome {}

        /** Nobody was named who helps meanwhile. */
        record NoAlternative() implements Outcome {}

        /** Nothing was written. */
        record Refused(TakeStep.Outcome why) implements Outcome {}
    }

    /** Notes it. */
    public Outcome refer(TakeStep.Command command) {
        if (!command.says(RequestStep.ALTERNATIVE)) {
            return new Outcome.NoAlternative();
        }
        if (!room.full() && !takeStep.taken(command)) {
            return room.list() == null ? new Outcome.Refused(TakeStep.Outcome.NOT_NOW) : new Outcome.RoomLeft();
        }
        TakeStep.Outcome taken = takeStep.take(command);
        return taken == TakeStep.Outcome.DONE ? new Outcome.Referred() : new Outcome.Refused(taken);
    }
}
