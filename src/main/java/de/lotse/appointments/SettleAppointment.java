package de.lotse.appointments;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what came of an appointment: held, nobody came, or cancelled (AP-03). Held and missed can be told apart later; what was
 * cancelled stays so, because its time may be given to somebody else.
 */
@Service
@Transactional
public class SettleAppointment {
    private final Appointments appointments;
    private final Bookings bookings;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    SettleAppointment(Appointments appointments, Bookings bookings, CurrentActor current, Audit audit, Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is so now. @param appointment as it was before */
        record Settled(Appointment appointment, Appointment.State state) implements Outcome {}

        /** It has not begun, so nobody knows whether it is held. */
        record TooEarly() implements Outcome {}

        /** It was cancelled or settled before; nothing changed. */
        record AlreadySettled(Appointment appointment) implements Outcome {}

        /** It was to be released and was given to a client meanwhile; it stays hers. */
        record GivenMeanwhile(Appointment appointment) implements Outcome {}

        /** Not there, or somebody else's. */
        record Unknown() implements Outcome {}

        /** One's own, for somebody whose case one may not open any more: cancelling it is up to whoever is responsible. */
        record ClientOutOfReach() implements Outcome {}
    }

    /** The time is kept free no longer; nothing of a client is cancelled who got it since the page was opened. */
    public Outcome release(UUID id) {
        return settle(id, Appointment.State.CANCELLED, true);
    }

    /** It was held, nobody came, or it is cancelled. */
    public Outcome settle(UUID id, Appointment.State state) {
        return settle(id, state, false);
    }

    private Outcome settle(UUID id, Appointment.State state, boolean onlyWhileFree) {
        Optional<Appointment> found = appointments.find(id).filter(this::mine);
        if (found.isEmpty() || state == Appointment.State.PLANNED || state == Appointment.State.UNPLACED) {
            return new Outcome.Unknown();
        }
        Appointment one = found.get();
        if (one.with() instanceof With.Hidden && state == Appointment.State.CANCELLED) {
            return new Outcome.ClientOutOfReach();
        }
        boolean over = one.state() == Appointment.State.HELD || one.state() == Appointment.State.MISSED;
        if (one.state() == state
                || one.state() == Appointment.State.CANCELLED
                || (over && state == Appointment.State.CANCELLED)) {
            return new Outcome.AlreadySettled(one);
        }
        if (state != Appointment.State.CANCELLED && one.begins().isAfter(clock.instant())) {
            return new Outcome.TooEarly();
        }
        boolean free = state == Appointment.State.CANCELLED && one.keptFree();
        if (onlyWhileFree && !free) {
            return new Outcome.GivenMeanwhile(one);
        }
        boolean settled = free ? bookings.release(id) : bookings.settle(id, state);
        if (!settled) {
            return free ? new Outcome.GivenMeanwhile(one) : new Outcome.AlreadySettled(one);
        }
        audit.changed(action(state), BookAppointment.subject(one), "");
        return new Outcome.Settled(one, state);
    }

    private static String action(Appointment.State state) {
        return switch (state) {
            case HELD -> "appointment-held";
            case MISSED -> "appointment-missed";
            case CANCELLED -> "appointment-cancelled";
            case PLANNED, UNPLACED -> throw new IllegalArgumentException("nothing came of it yet");
        };
    }

    private boolean mine(Appointment one) {
        return one.openTo(current.get().account());
    }
}
