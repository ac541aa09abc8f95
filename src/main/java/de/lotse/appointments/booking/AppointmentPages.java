package de.lotse.appointments.booking;

import de.lotse.access.CurrentActor;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.AppointmentLine;
import de.lotse.appointments.AppointmentLines;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.CaseThen;
import de.lotse.appointments.With;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page of one appointment. */
@Component
class AppointmentPages {
    private final Appointments appointments;
    private final AppointmentLines lines;
    private final BookingChoices choices;
    private final CaseThen then;
    private final CurrentActor current;
    private final Clock clock;

    AppointmentPages(
            Appointments appointments,
            AppointmentLines lines,
            BookingChoices choices,
            CaseThen then,
            CurrentActor current,
            Clock clock) {
        this.appointments = appointments;
        this.lines = lines;
        this.choices = choices;
        this.then = then;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param begun whether it can be said what came of it
     * @param ahead whether it can be moved or cancelled
     * @param lost whether its worker may not open the case at its time, so that somebody else has to keep it
     * @param hidden whether it is for somebody whose case the viewer may not open any more
     * @param instead where what takes place instead is found; null where it was not moved
     * @param cases to whom the time can be given where it is kept free; empty otherwise
     */
    record AppointmentPage(
            AppointmentLine line,
            boolean begun,
            boolean ahead,
            boolean lost,
            boolean hidden,
            @Nullable String instead,
            List<Choice> cases,
            List<Choice> languages) {
        /** Whether it has to be arranged anew. */
        boolean unplaced() {
            return line.state() == Appointment.State.UNPLACED;
        }

        /** Whether somebody has to arrange it anew: it lost its time or its worker. */
        boolean anew() {
            return unplaced() || lost;
        }

        /** Whether nothing came of it yet and its time stands. */
        boolean planned() {
            return line.state() == Appointment.State.PLANNED;
        }
    }

    /** Hers, or that of a case or person within reach. @throws NotFound for any other */
    Appointment mine(UUID id) {
        return appointments
                .find(id)
                .filter(one -> one.openTo(current.get().account()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Who holds it at another time: its worker; what has to be arranged anew is held by whoever does it.
     *
     * @param taken whether whoever moves it takes it herself
     */
    AccountId holder(Appointment one, boolean taken) {
        return taken || one.state() == Appointment.State.UNPLACED || lost(one)
                ? current.get().account()
                : one.worker();
    }

    private boolean lost(Appointment one) {
        return one.begins().isAfter(clock.instant()) && then.lost(one);
    }

    private @Nullable String instead(Appointment one) {
        return one.state() == Appointment.State.CANCELLED
                ? appointments
                        .insteadOf(one.id())
                        .map(id -> "/appointments/" + id)
                        .orElse(null)
                : null;
    }

    /** The form that moves it, with the time it has. */
    static Form moving(Appointment one) {
        return Form.empty(BookingForm.PREFIX)
                .with("id", Uuids.next())
                .with("on", one.day())
                .with("at", one.starts().toLocalTime())
                .with("minutes", Duration.between(one.begins(), one.ends()).toMinutes());
    }

    /** The form that gives a time kept free to somebody. */
    static Form giving() {
        return Form.empty(BookingForm.PREFIX);
    }

    ModelAndView show(Appointment one, Form move, Form give, Page page) {
        boolean begun = !one.begins().isAfter(clock.instant());
        boolean gives =
                one.keptFree() && !begun && one.worker().equals(current.get().account());
        return new ModelAndView("appointments/booking/appointment")
                .addObject(
                        "view",
                        new AppointmentPage(
                                lines.of(List.of(one), page).getFirst(),
                                begun,
                                one.ahead(),
                                lost(one),
                                one.with() instanceof With.Hidden,
                                instead(one),
                                gives ? choices.cases() : List.of(),
                                gives ? choices.languages(page) : List.of()))
                .addObject("form", move)
                .addObject("give", give);
    }
}
