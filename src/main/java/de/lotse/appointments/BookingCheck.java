package de.lotse.appointments;

import de.lotse.access.CurrentActor;
import de.lotse.appointments.BookAppointment.Command;
import de.lotse.appointments.BookAppointment.Outcome;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.consent.Consents;
import de.lotse.people.People;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Why an appointment is not booked: for whom, with whom, when. Whether the time is taken only the database can tell. */
@Component
class BookingCheck {
    private final Appointments appointments;
    private final Availability availability;
    private final HeldHours heldHours;
    private final Clients clients;
    private final CaseThen then;
    private final CurrentActor current;

    BookingCheck(
            Appointments appointments,
            Availability availability,
            HeldHours heldHours,
            Clients clients,
            CaseThen then,
            CurrentActor current) {
        this.appointments = appointments;
        this.availability = availability;
        this.heldHours = heldHours;
        this.clients = clients;
        this.then = then;
        this.current = current;
    }

    /** Who is within reach, and what she consented to. */
    @Component("bookingCheckClients")
    record Clients(Cases cases, People people, Consents consents) {
        private Optional<Outcome> refusal(PersonId person) {
            if (people.find(person).isEmpty()) {
                return Optional.of(new Outcome.Unknown());
            }
            return Optional.ofNullable(consents.state(person).withdrawnOn()).map(Outcome.ConsentWithdrawn::new);
        }
    }

    /** The first reason against it. @param from when it would begin */
    Optional<Outcome> refusal(Command command, Instant from) {
        if (!availability.works(command.worker()) || unknownMove(command)) {
            return Optional.of(new Outcome.Unknown());
        }
        return client(command.with()).or(() -> time(command, from));
    }

    /** Why nothing is booked for her, if so. */
    Optional<Outcome> client(With with) {
        return switch (with) {
            case With.Nobody _ -> Optional.empty();
            case With.Hidden _ -> Optional.of(new Outcome.ClientOutOfReach());
            case With.OfPerson of -> clients.refusal(of.id());
            case With.OfCase of -> {
                Optional<Case> theCase = clients.cases().find(of.id());
                yield theCase.isEmpty()
                        ? Optional.of(new Outcome.Unknown())
                        : theCase.filter(found -> !found.writable()).map(found -> new Outcome.Stopped(found.id()));
            }
        };
    }

    /** Those of the times on which their worker is there: while she is away, what she kept free is given to nobody. */
    List<Appointment> there(List<Appointment> these) {
        if (these.isEmpty()) {
            return these;
        }
        Map<AccountId, List<Absence>> away = availability.absences();
        return these.stream()
                .filter(one ->
                        away.getOrDefault(one.worker(), List.of()).stream().noneMatch(absence -> absence.on(one.day())))
                .toList();
    }

    /** Why it is not hers to keep, if so: nobody keeps an appointment with somebody whose case she may not open then. */
    Optional<Outcome> closed(With with, AccountId worker, Instant at) {
        return with instanceof With.OfCase of
                ? then.closed(of.id(), worker, at)
                        .map(found -> new Outcome.ClosedThen(worker, found.until(), found.responsible()))
                : Optional.empty();
    }

    private boolean unknownMove(Command command) {
        UUID moves = command.moves();
        return moves != null
                && appointments
                        .find(moves)
                        .filter(one -> one.ahead() && one.openTo(current.get().account()))
                        .isEmpty();
    }

    private Optional<Outcome> time(Command command, Instant from) {
        if (from.isBefore(availability.now())) {
            return Optional.of(new Outcome.Past());
        }
        return closed(command.with(), command.worker(), from).or(() -> hours(command));
    }

    private Optional<Outcome> hours(Command command) {
        Optional<Absence> absence =
                availability.absent(command.worker(), command.at().toLocalDate());
        if (absence.isPresent()) {
            return Optional.of(new Outcome.Absent(absence.get()));
        }
        return command.outside() ? Optional.empty() : held(command).or(() -> outside(command));
    }

    /** First, because whoever holds open hours in the evening works then. */
    private Optional<Outcome> held(Command command) {
        return heldHours
                .of(command.worker(), command.at().toLocalDate(), command.end().toLocalDate())
                .stream()
                .filter(one -> one.touches(command.at(), command.end()))
                .findFirst()
                .map(Outcome.HoldsHours::new);
    }

    private Optional<Outcome> outside(Command command) {
        return availability.covers(command.worker(), command.at(), command.end())
                ? Optional.empty()
                : Optional.of(new Outcome.Outside(
                        PublicHoliday.on(command.at().toLocalDate()).orElse(null)));
    }
}
