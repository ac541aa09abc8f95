package de.lotse.appointments;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a time that was kept free, e.g. one of a series of first consultations of 30 minutes (IN-11), to a client. Of two who give it at
 * once, one wins.
 */
@Service
@Transactional
public class GiveSlot {
    private final Appointments appointments;
    private final Bookings bookings;
    private final BookingCheck check;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    GiveSlot(
            Appointments appointments,
            Bookings bookings,
            BookingCheck check,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.check = check;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is hers. */
        record Given(Appointment appointment) implements Outcome {}

        /** It is over, released, or was given to somebody before. */
        record NotFree() implements Outcome {}

        /** For this client nothing is booked now. @param why as booking says it */
        record Refused(BookAppointment.Outcome why) implements Outcome {}

        /** Not there, or somebody else's. */
        record Unknown() implements Outcome {}
    }

    /** Gives one of the viewer's own times. */
    public Outcome give(UUID id, With with) {
        return appointments
                .find(id)
                .filter(one -> one.worker().equals(current.get().account()))
                .map(one -> give(one, with))
                .orElseGet(Outcome.Unknown::new);
    }

    /**
     * Gives the time the worker kept free from this moment on, where she did; anybody of the team may, as she may book with her. A time that
     * is the client's already is given once more by a double click.
     */
    Outcome giveAt(AccountId worker, LocalDateTime at, With with) {
        if (!(LocalTimes.read(at) instanceof LocalTimes.Reading.Moment(Instant begins)) || with.talk() == null) {
            return new Outcome.Unknown();
        }
        return appointments.of(worker, begins, begins.plus(Duration.ofMinutes(1))).stream()
                .filter(one -> one.begins().equals(begins))
                .findFirst()
                .map(one -> one.with().sameClient(with) ? new Outcome.Given(one) : give(one, with))
                .orElseGet(Outcome.Unknown::new);
    }

    /** What the worker keeps free in the time while she is there, in its order. */
    public List<Appointment> kept(AccountId worker, Instant from, Instant until) {
        return check.there(appointments.keptFree(appointments.of(worker, from, until)).stream()
                .filter(one -> one.begins().isAfter(from))
                .toList());
    }

    /** What the workers keep free for first talks from now on while they are there, in its order. */
    public List<Appointment> keptForFirst(Collection<AccountId> workers, Duration ahead) {
        Instant now = clock.instant();
        return check.there(appointments.keptForFirst(workers, now, now.plus(ahead)));
    }

    private Outcome give(Appointment one, With with) {
        if (!one.begins().isAfter(clock.instant())
                || appointments.keptFree(List.of(one)).isEmpty()) {
            return new Outcome.NotFree();
        }
        Optional<BookAppointment.Outcome> refused =
                check.client(with).or(() -> check.closed(with, one.worker(), one.begins()));
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        if (!bookings.bind(one.id(), with)) {
            return new Outcome.NotFree();
        }
        Appointment given = one.with(with);
        audit.changed(
                "appointment-booked", BookAppointment.subject(given), one.kind().name());
        return new Outcome.Given(given);
    }
}
