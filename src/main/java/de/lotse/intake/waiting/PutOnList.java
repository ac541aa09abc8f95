package de.lotse.intake.waiting;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.TakeStep;
import de.lotse.tenancy.Concepts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an admitted request on the waiting list, as long as the concept's limit leaves a place (IN-06, Konzept Münster Kap. 4). */
@Service
@Transactional
public class PutOnList {
    private final WaitingPlaces places;
    private final TakeStep takeStep;
    private final Concepts concepts;

    PutOnList(WaitingPlaces places, TakeStep takeStep, Concepts concepts) {
        this.places = places;
        this.takeStep = takeStep;
        this.concepts = concepts;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It waits. */
        record Waits() implements Outcome {}

        /** The last place is taken, perhaps a moment ago. */
        record Full(int limit) implements Outcome {}

        /** Nothing was written. */
        record Refused(TakeStep.Outcome why) implements Outcome {}
    }

    /** Takes a place and notes it. */
    public Outcome put(TakeStep.Command command) {
        IntakeConcept.WaitingList list = concepts.section(IntakeConcept.class).waitingList();
        if (list == null) {
            return new Outcome.Refused(TakeStep.Outcome.NOT_NOW);
        }
        Integer limit = list.limit();
        WaitingPlaces.Place place = places.take(command.request(), limit);
        if (place == WaitingPlaces.Place.NONE) {
            return new Outcome.Full(limit == null ? 0 : limit);
        }
        TakeStep.Outcome taken = takeStep.take(command);
        if (taken != TakeStep.Outcome.DONE) {
            if (place == WaitingPlaces.Place.TAKEN) {
                places.leave(command.request());
            }
            return new Outcome.Refused(taken);
        }
        return new Outcome.Waits();
    }
}
