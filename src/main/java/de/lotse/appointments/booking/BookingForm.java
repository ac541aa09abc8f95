package de.lotse.appointments.booking;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.With;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.PlaceId;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** Reads the booking form into commands; a series is several of them, a week apart. */
final class BookingForm {
    static final String PREFIX = "appointments.book";
    static final String OTHER_TIME = "other";
    /** Ticked by the responsible one who takes over what she moves. */
    static final String TAKE = "take";

    static final int SHORTEST = 15;
    static final int LONGEST = 480;
    /** Half a year of weekly appointments. */
    static final int MOST = 26;

    private static final int FARTHEST_YEARS = 2;

    private static final int NOTE = 2_000;

    private BookingForm() {}

    /** What was asked for. @param times how often, a week apart */
    record Read(BookAppointment.Command command, int times) {}

    static Read read(Form form, BookingChoices choices, LocalDate today) {
        LocalDateTime at = at(form, today);
        int minutes = form.requireInteger("minutes", SHORTEST, LONGEST);
        Integer times = form.integer("times", 1, MOST);
        String place = form.choice("place", choices.placeKeys());
        UUID id = form.requireId("id");
        return new Read(
                new BookAppointment.Command(
                        id,
                        new AccountId(form.requireId("worker")),
                        at,
                        minutes,
                        form.requireChoice("kind", Appointment.Kind.class),
                        form.checked("urgent"),
                        place == null ? null : PlaceId.parse(place),
                        with(form, choices),
                        form.checked("outside"),
                        null,
                        null),
                times == null ? 1 : times);
    }

    /** The proposed time that was chosen, or the one typed. */
    static LocalDateTime at(Form form, LocalDate today) {
        String slot = form.value("slot");
        if (!slot.isBlank() && !slot.equals(OTHER_TIME)) {
            LocalDateTime chosen = form.dateTime("slot");
            if (chosen != null) {
                return chosen;
            }
        }
        LocalDate on = form.requireDate("on");
        LocalTime time = form.requireTime("at");
        if (on.isAfter(today.plusYears(FARTHEST_YEARS))) {
            form.reject("on", "appointments.book.far", FARTHEST_YEARS);
        }
        return on.atTime(time);
    }

    /** For whom, in which language, with whom in between. */
    static With with(Form form, BookingChoices choices) {
        UUID person = form.id("person");
        String language = form.choice("language", choices.languageKeys());
        With.Interpreter interpreter = form.choice("interpreter", With.Interpreter.class);
        With.Meeting meeting = new With.Meeting(
                language, interpreter == null ? With.Interpreter.NONE_NEEDED : interpreter, form.text("note", NOTE));
        UUID caseId = form.id("case");
        if (caseId != null) {
            return new With.OfCase(new CaseId(caseId), meeting);
        }
        if (person == null && meeting.note() != null) {
            form.reject("note", "appointments.book.note.nobody");
        }
        return person == null ? new With.Nobody() : new With.OfPerson(new PersonId(person), meeting);
    }
}
