package de.lotse.appointments;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.people.People;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.PlaceId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books an appointment, or moves one (AP-01). Refuses a time that clocks do not show or show twice, one that is over, a worker who is
 * absent or has something else, and, unless confirmed, a time outside her working hours. Of two who book the same time at once, the
 * database lets one win.
 */
@Service
@Transactional
public class BookAppointment {
    private final Appointments appointments;
    private final Availability availability;
    private final Cases cases;
    private final People people;
    private final CurrentActor current;
    private final Audit audit;

    BookAppointment(
            Appointments appointments,
            Availability availability,
            Cases cases,
            People people,
            CurrentActor current,
            Audit audit) {
        this.appointments = appointments;
        this.availability = availability;
        this.cases = cases;
        this.people = people;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Who, when, for whom.
     *
     * @param id from the form, so that a double click books once
     * @param outside whether a time outside the working hours is meant, e.g. a visit in the evening
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

        private LocalDateTime end() {
            return at.plusMinutes(minutes);
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

        /** Clocks do not show the time that day, or show it twice. */
        record NoSuchTime(boolean twice) implements Outcome {}

        /** It is over. */
        record Past() implements Outcome {}

        /** The case takes nothing now: closed, or consent withdrawn. */
        record Stopped(CaseId id) implements Outcome {}

        /** Sent again after going back, with another time; the first booking stands. */
        record AlreadyBooked(Appointment appointment) implements Outcome {}

        /** The worker, the case, the person or the appointment to move is not there, or it was settled meanwhile. */
        record Unknown() implements Outcome {}
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
        return refusal(command, from).orElseGet(() -> write(command, from, until));
    }

    private static Outcome known(Appointment known, Command command, Instant from) {
        return known.begins().equals(from) && known.worker().equals(command.worker())
                ? new Outcome.Booked(known)
                : new Outcome.AlreadyBooked(known);
    }

    private Optional<Outcome> refusal(Command command, Instant from) {
        if (!availability.works(command.worker()) || unknownMove(command)) {
            return Optional.of(new Outcome.Unknown());
        }
        if (command.with() instanceof With.OfCase of) {
            Optional<Case> theCase = cases.find(of.id());
            if (theCase.isEmpty()) {
                return Optional.of(new Outcome.Unknown());
            }
            if (!theCase.get().writable()) {
                return Optional.of(new Outcome.Stopped(of.id()));
            }
        }
        if (command.with() instanceof With.OfPerson of && people.find(of.id()).isEmpty()) {
            return Optional.of(new Outcome.Unknown());
        }
        return time(command, from);
    }

    private boolean unknownMove(Command command) {
        UUID moves = command.moves();
        return moves != null
                && appointments
                        .find(moves)
                        .filter(one -> one.state() == Appointment.State.PLANNED
                                && one.openTo(current.get().account()))
                        .isEmpty();
    }

    private Optional<Outcome> time(Command command, Instant from) {
        if (from.isBefore(availability.now())) {
            return Optional.of(new Outcome.Past());
        }
        Optional<Absence> absence =
                availability.absent(command.worker(), command.at().toLocalDate());
        if (absence.isPresent()) {
            return Optional.of(new Outcome.Absent(absence.get()));
        }
        if (!command.outside() && !availability.covers(command.worker(), command.at(), command.end())) {
            return Optional.of(new Outcome.Outside(
                    PublicHoliday.on(command.at().toLocalDate()).orElse(null)));
        }
        return Optional.empty();
    }

    private Outcome write(Command command, Instant from, Instant until) {
        Appointment one = planned(command, from, until);
        UUID moves = command.moves();
        if (moves != null && !appointments.settle(moves, Appointment.State.CANCELLED)) {
            return appointments
                    .find(command.id())
                    .map(known -> known(known, command, from))
                    .orElseGet(Outcome.Unknown::new);
        }
        Appointments.Added added = appointments.insert(one);
        if (added == Appointments.Added.TAKEN) {
            if (moves != null) {
                appointments.settle(moves, Appointment.State.PLANNED);
            }
            return new Outcome.SlotTaken();
        }
        audit.changed(
                moves == null ? "appointment-booked" : "appointment-moved",
                subject(one),
                one.kind().name());
        return new Outcome.Booked(one);
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
            case With.Nobody _ -> Subject.of(one.worker());
            case With.OfCase of -> Subject.of(of.id());
            case With.OfPerson of -> Subject.of(of.id());
        };
    }
}
