package de.lotse.appointments.booking;

import de.lotse.access.Colleagues;
import de.lotse.appointments.BookAppointment.Outcome;
import de.lotse.appointments.PublicHoliday;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says at the field why an appointment is not booked and what to do instead; for booking, moving and giving a time away. */
@Component
class BookingRefusals {
    private final CaseForms forms;
    private final Colleagues colleagues;

    BookingRefusals(CaseForms forms, Colleagues colleagues) {
        this.forms = forms;
        this.colleagues = colleagues;
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
            case Outcome.NoSuchTime none ->
                form.reject(time, none.twice() ? "appointments.book.twice" : "appointments.book.skipped");
            case Outcome.Past _ -> form.reject(time, "appointments.book.past");
            case Outcome.Stopped stopped -> forms.stopped(form, stopped.id().value());
            case Outcome.AlreadyBooked _ -> form.refuse("appointments.book.already");
            case Outcome.ClientOutOfReach _ -> form.refuse("appointments.book.hidden");
            case Outcome.Unknown _ -> throw new NotFound();
        }
    }

    private static void outside(Form form, String time, @Nullable PublicHoliday holiday, Page page) {
        if (holiday == null) {
            form.reject(time, "appointments.book.outside.time");
        } else {
            form.reject(time, "appointments.book.holiday", page.t("appointments.holiday." + holiday.name()));
        }
    }
}
