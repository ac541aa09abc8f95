package de.lotse.casework.focusgroup;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.FocusPlaces;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the focus group of a case, with a reason (IN-10). Refuses a group the concept does not name, the group it counts to already,
 * and to take a place that stays open to others as long as nobody confirmed it.
 */
@Service
@Transactional
public class CorrectFocusGroup {
    private final Cases cases;
    private final FocusChanges changes;
    private final FocusPlaces places;
    private final Concepts concepts;
    private final Traces traces;

    CorrectFocusGroup(Cases cases, FocusChanges changes, FocusPlaces places, Concepts concepts, Traces traces) {
        this.cases = cases;
        this.changes = changes;
        this.places = places;
        this.concepts = concepts;
        this.traces = traces;
    }

    /** Who corrects, when, and the record of it. */
    @Component
    record Traces(CurrentActor current, Audit audit, Clock clock) {}

    /**
     * What is corrected.
     *
     * @param id from the form, so that a double click corrects once
     * @param to key of the group; null for none
     * @param placesSeen whether it is known that this takes a place of the others
     */
    public record Command(UUID id, CaseId caseId, @Nullable String to, String reason, boolean placesSeen) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is corrected. */
        record Corrected() implements Outcome {}

        /** It counts to this group already. */
        record Same() implements Outcome {}

        /** It would take a place that stays open to others, and nobody confirmed that. */
        record PlacesTaken() implements Outcome {}

        /** Somebody corrected it a moment ago. */
        record ChangedMeanwhile() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case within reach, or the concept has no such group. */
        record Unknown() implements Outcome {}
    }

    /** Corrects, or says what stands against it. */
    public Outcome correct(Command command) {
        Optional<Case> found = cases.find(command.caseId());
        if (found.isEmpty() || !named(command.to())) {
            return new Outcome.Unknown();
        }
        FocusChange change = change(command, found.get().focusGroup());
        if (changes.known(change)) {
            return new Outcome.Corrected();
        }
        if (!found.get().writable()) {
            return new Outcome.Stopped();
        }
        if (Objects.equals(change.from(), change.to())) {
            return new Outcome.Same();
        }
        if (change.from() == null && !command.placesSeen() && full()) {
            return new Outcome.PlacesTaken();
        }
        return write(change);
    }

    /** No group at all is always possible, also where the concept has given its groups up. */
    private boolean named(@Nullable String group) {
        IntakeConcept.FocusGroups groups = concepts.section(IntakeConcept.class).focusGroups();
        return group == null
                || (groups != null
                        && groups.groups().stream().anyMatch(one -> one.key().equals(group)));
    }

    private boolean full() {
        return places.taken().filter(FocusPlaces.Taken::wouldBreak).isPresent();
    }

    private FocusChange change(Command command, @Nullable String from) {
        return new FocusChange(
                command.id(),
                command.caseId(),
                from,
                command.to(),
                command.reason(),
                traces.clock().instant(),
                traces.current().get().account());
    }

    private Outcome write(FocusChange change) {
        if (!changes.write(change)) {
            return new Outcome.ChangedMeanwhile();
        }
        String to = change.to();
        traces.audit().changed("focus-group-corrected", Subject.of(change.caseId()), to == null ? "-" : to);
        return new Outcome.Corrected();
    }
}
