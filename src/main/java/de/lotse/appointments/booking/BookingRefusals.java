package de.lotse.appointments.booking;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.appointments.BookAppointment.Outcome;
import de.lotse.appointments.HeldHours;
import de.lotse.appointments.LocalTimes;
import de.lotse.appointments.PublicHoliday;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says at the field why an appointment is not booked and what to do instead; for booking, moving and giving a time away. */
@Component
class BookingRefusals {
    private final CaseForms forms;
    private final Colleagues colleagues;
    private final CurrentActor current;

    BookingRefusals(CaseForms forms, Colleagues colleagues, CurrentActor current) {
        this.forms = forms;
        this.colleagues = colleagues;
        this.current = current;
    }

    /** Nothing where it is booked. @throws NotFound for what is not there or not hers */
    void say(Form form, Outcome outcome, Page page) {
        String time = form.value("slot").isBlank() || form.has("slot", BookingForm.OTHER_TIME) ? "at" : "slot";
        switch (outcome) {
            case Outcome.Booked _ -> {}
            case Outcome.SlotTaken _ -> form.reject(time, "appointments.book.taken");
            case Outcome.Absent absent ->
                form.reject(
                        form.value("worker").isBlank() ? time : "worker",
                        "appointments.book.absent",
                        page.date(absent.absence().until()),
                        colleagues.name(absent.absence().deputy()).orElse("–"));
            case Outcome.Outside(@Nullable PublicHoliday holiday) -> outside(form, time, holiday, page);
            case Outcome.HoldsHours(HeldHours.Held hours) ->
                form.reject(time, "appointments.book.hours", page.time(hours.from()), page.time(hours.until()));
            case Outcome.NoSuchTime none ->
                form.reject(time, none.twice() ? "appointments.book.twice" : "appointments.book.skipped");
            case Outcome.Past _ -> form.reject(time, "appointments.book.past");
            case Outcome.ClosedThen closed -> closed(form, time, closed, page);
            case Outcome.Stopped stopped -> forms.stopped(form, stopped.id().value());
            case Outcome.ConsentWithdrawn withdrawn ->
                form.refuse("appointments.book.withdrawn", page.date(withdrawn.on()));
            case Outcome.AlreadyBooked _ -> form.refuse("appointments.book.already");
            case Outcome.ClientOutOfReach _ -> form.refuse("appointments.book.hidden");
            case Outcome.Unknown _ -> throw new NotFound();
        }
    }

    /** As {@link #say}; but where its worker may not open the case then, whoever is responsible can take it herself (CW-16). */
    void sayOfMove(Form form, Outcome outcome, Page page) {
        if (outcome instanceof Outcome.ClosedThen closed
                && closed.responsible().equals(current.get().account())) {
            take(form, closed, page);
        } else {
            say(form, outcome, page);
        }
    }

    private void take(Form form, Outcome.ClosedThen closed, Page page) {
        String worker = colleagues.name(closed.worker()).orElse("–");
        Instant until = closed.until();
        if (until == null) {
            form.reject(BookingForm.TAKE, "appointments.move.closed", worker);
        } else {
            form.reject(BookingForm.TAKE, "appointments.move.closed.until", worker, page.date(lastDay(until)));
        }
    }

    /** At the worker where the form asks for one, otherwise at the time; where a time kept free is given away, at the case. */
    private void closed(Form form, String time, Outcome.ClosedThen closed, Page page) {
        String field =
                !form.value("worker").isBlank() ? "worker" : form.value(time).isBlank() ? "case" : time;
        String worker = colleagues.name(closed.worker()).orElse("–");
        String responsible = colleagues.name(closed.responsible()).orElse("–");
        Instant until = closed.until();
        if (until == null) {
            form.reject(field, "appointments.book.closed", worker, responsible);
        } else {
            form.reject(field, "appointments.book.closed.until", worker, page.date(lastDay(until)), responsible);
        }
    }

    private static LocalDate lastDay(Instant until) {
        return until.minusNanos(1).atZone(LocalTimes.BERLIN).toLocalDate();
    }

    private static void outside(Form form, String time, @Nullable PublicHoliday holiday, Page page) {
        if (holiday == null) {
            form.reject(time, "appointments.book.outside.time");
        } else {
            form.reject(time, "appointments.book.holiday", page.t("appointments.holiday." + holiday.name()));
        }
    }
}
