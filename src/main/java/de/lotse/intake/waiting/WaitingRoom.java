package de.lotse.intake.waiting;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.tenancy.Concepts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the waiting list of the concept has room. As long as it has, an admitted request waits; only beyond the last place it is referred and
 * comes back later (Konzept Münster Kap. 4). A concept without a list does neither.
 */
@Component
public class WaitingRoom {
    private final WaitingPlaces places;
    private final Concepts concepts;

    WaitingRoom(WaitingPlaces places, Concepts concepts) {
        this.places = places;
        this.concepts = concepts;
    }

    /** Whether the step makes sense now; all that has nothing to do with the list does. */
    public boolean lets(Kind kind) {
        return switch (kind) {
            case WAITING -> list() != null && !full();
            case REFERRED -> full();
            default -> true;
        };
    }

    /** Whether there is a list and its last place is taken. */
    boolean full() {
        IntakeConcept.WaitingList list = list();
        return list != null && !list.hasRoom(places.taken());
    }

    /** The list, null where the concept has none. */
    IntakeConcept.@Nullable WaitingList list() {
        return concepts.section(IntakeConcept.class).waitingList();
    }
}
