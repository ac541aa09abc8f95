package de.lotse.intake.slip;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.With;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Place;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the appointment agreed on the telephone into the calendar of whoever will hold it, also outside her working hours. One with another
 * offer is in nobody's calendar here.
 */
@Component
@Transactional
class BookMeeting {
    private static final int HOUR = 60;

    private final BookAppointment book;
    private final MeetingPlaces places;

    BookMeeting(BookAppointment book, MeetingPlaces places) {
        this.book = book;
        this.places = places;
    }

    /** Books it where the result says so. @return why it cannot be then; null if it is booked or there is nothing to book */
    HoldConsultation.@Nullable Outcome book(Slip.Result result, Slip slip, PersonId person) {
        AccountId worker = result.worker();
        LocalDateTime meetsAt = result.meetsAt();
        if (!result.kind().local() || worker == null || meetsAt == null) {
            return null;
        }
        With.Meeting meeting = new With.Meeting(slip.who().language(), With.Interpreter.NONE_NEEDED, null);
        return switch (book.book(new BookAppointment.Command(
                result.id(),
                worker,
                meetsAt,
                HOUR,
                Appointment.Kind.FIRST,
                false,
                places.named(result.place()).map(Place::id).orElse(null),
                new With.OfPerson(person, meeting),
                true,
                null,
                null))) {
            case BookAppointment.Outcome.Booked _, BookAppointment.Outcome.AlreadyBooked _ -> null;
            case BookAppointment.Outcome.Absent absent ->
                new HoldConsultation.Outcome.NotFree(absent.absence().until());
            case BookAppointment.Outcome.ConsentWithdrawn withdrawn ->
                new HoldConsultation.Outcome.ConsentIsWithdrawn(withdrawn.on());
            case BookAppointment.Outcome.SlotTaken _,
                    BookAppointment.Outcome.Outside _,
                    BookAppointment.Outcome.HoldsHours _,
                    BookAppointment.Outcome.NoSuchTime _,
                    BookAppointment.Outcome.Past _,
                    BookAppointment.Outcome.ClosedThen _,
                    BookAppointment.Outcome.Stopped _,
                    BookAppointment.Outcome.ClientOutOfReach _,
                    BookAppointment.Outcome.Unknown _ -> new HoldConsultation.Outcome.NotFree(null);
        };
    }
}
