package de.lotse.appointments;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.absence.Absence;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books an appointment, or moves one (AP-01). Refuses a time that clocks do not show or show twice, one that is over, a worker who is
 * absent, has something else or may not open the client's case then, a client who took her consent back, and, unless confirmed, a time
 * outside the working hours. Of two who book the same time at once, the database lets one win. A time the worker kept free is given to
 * the client.
 */
@Service
@Transactional
public class BookAppointment {
    private final Appointments appointments;
    private final Bookings bookings;
    private final BookingCheck check;
    private final GiveSlot giveSlot;
    private final Audit audit;

    BookAppointment(Appointments appointments, Bookings bookings, BookingCheck check, GiveSlot giveSlot, Audit audit) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.check = check;
        this.giveSlot = giveSlot;
        this.audit = audit;
    }

    /**
     * Who, when, for whom.
     *
     * @param id from the form, so that a double click books once
     * @param outside whether a time outside the working hours or within open hours is meant, e.g. a visit in the evening
     * @param moves the appointment that takes place at this time instead; null for a new one
     */
    public record Command(
            UUID id,
            AccountId worker,
            LocalDateTime at,
            int minutes,
            Appointment.Kind kind,
            boolean urgent,
            @Nullable PlaceId place,
            With with,
            boolean outside,
            @Nullable UUID series,
            @Nullable UUID moves) {
        /** A single new appointment within the working hours. */
        public static Command of(
                UUID id, AccountId worker, LocalDateTime at, int minutes, Appointment.Kind kind, With with) {
            return new Command(id, worker, at, minutes, kind, false, null, with, false, null, null);
        }

        LocalDateTime end() {
            return at.plusMinutes(minutes);
        }

        private Command with(With whom) {
            return new Command(id, worker, at, minutes, kind, urgent, place, whom, outside, series, moves);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is booked. */
        record Booked(Appointment appointment) implements Outcome {}

        /** The worker has something else at that time. */
        record SlotTaken() implements Outcome {}

        /** She is away that day. */
        record Absent(Absence absence) implements Outcome {}

        /** She does not work then; can be confirmed. @param holiday the public holiday, if it is one */
        record Outside(@Nullable PublicHoliday holiday) implements Outcome {}

        /** She holds open hours then, and whoever comes would wait; can be confirmed. */
        record HoldsHours(HeldHours.Held hours) implements Outcome {}

        /** Clocks do not show the time that day, or show it twice. */
        record NoSuchTime(boolean twice) implements Outcome {}

        /** It is over. */
        record Past() implements Outcome {}

        /**
         * The worker may not open the client's case then; somebody else has it (CW-16).
         *
         * @param until from when on; null where she may not open it before either
         */
        record ClosedThen(AccountId worker, @Nullable Instant until, AccountId responsible) implements Outcome {}

        /** The case takes nothing now: closed, or consent withdrawn. */
        record Stopped(CaseId id) implements Outcome {}

        /** She has no case yet, and took her consent back. */
        record ConsentWithdrawn(LocalDate on) implements Outcome {}

        /** Sent again after going back, with another time; the first booking stands. */
        record AlreadyBooked(Appointment appointment) implements Outcome {}

        /** The worker, the case, the person or the appointment to move is not there, or it was settled meanwhile. */
        record Unknown() implements Outcome {}

        /** One's own, for somebody whose case one may not open any more: moving it is up to whoever is responsible. */
        record ClientOutOfReach() implements Outcome {}
    }

    /** Books or moves it, or says why not. */
    public Outcome book(Command command) {
        LocalTimes.Reading begins = LocalTimes.read(command.at());
        LocalTimes.Reading ends = LocalTimes.read(command.end());
        if (!(begins instanceof LocalTimes.Reading.Moment(Instant from))
                || !(ends instanceof LocalTimes.Reading.Moment(Instant until))) {
            return new Outcome.NoSuchTime(
                    begins instanceof LocalTimes.Reading.Doubled || ends instanceof LocalTimes.Reading.Doubled);
        }
        Optional<Appointment> known = appointments.find(command.id());
        if (known.isPresent()) {
            return known(known.get(), command, from);
        }
        Command meant = forItsClient(command);
        return check.refusal(meant, from).orElseGet(() -> write(meant, from, until));
    }

    /** A moved appointment stays for whom it was, whatever the form says. */
    private Command forItsClient(Command command) {
        UUID moves = command.moves();
        return moves == null
                ? command
                : appointments.find(moves).map(one -> command.with(one.with())).orElse(command);
    }

    /** What was arranged anew is held by somebody else than before, so the form sent twice names another worker. */
    private static Outcome known(Appointment known, Command command, Instant from) {
        UUID moves = command.moves();
        boolean moved = moves != null && moves.equals(known.movedFrom());
        return known.begins().equals(from) && (moved || known.worker().equals(command.worker()))
                ? new Outcome.Booked(known)
                : new Outcome.AlreadyBooked(known);
    }

    private Outcome write(Command command, Instant from, Instant until) {
        Appointment one = planned(command, from, until);
        UUID moves = command.moves();
        if (moves != null && !bookings.settle(moves, Appointment.State.CANCELLED)) {
            return appointments
                    .find(command.id())
                    .map(known -> known(known, command, from))
                    .orElseGet(Outcome.Unknown::new);
        }
        Bookings.Added added = bookings.insert(one);
        if (added == Bookings.Added.TAKEN) {
            if (moves != null) {
                bookings.settle(moves, Appointment.State.PLANNED);
            }
            return moves == null ? given(command) : new Outcome.SlotTaken();
        }
        audit.changed(
                moves == null ? "appointment-booked" : "appointment-moved",
                subject(one),
                one.kind().name());
        return new Outcome.Booked(one);
    }

    /** Where she kept just this time free, it is given to the client, as long as it was kept for. */
    private Outcome given(Command command) {
        return giveSlot.giveAt(command.worker(), command.at(), command.with())
                        instanceof GiveSlot.Outcome.Given(Appointment appointment)
                ? new Outcome.Booked(appointment)
                : new Outcome.SlotTaken();
    }

    private static Appointment planned(Command command, Instant from, Instant until) {
        return new Appointment(
                command.id(),
                command.worker(),
                from,
                until,
                command.kind(),
                command.urgent(),
                command.place(),
                command.series(),
                command.moves(),
                Appointment.State.PLANNED,
                command.with());
    }

    /** What the record says was changed. */
    static Subject subject(Appointment one) {
        return switch (one.with()) {
            case With.Nobody _, With.Hidden _ -> Subject.of(one.worker());
            case With.OfCase of -> Subject.of(of.id());
            case With.OfPerson of -> Subject.of(of.id());
        };
    }
}
