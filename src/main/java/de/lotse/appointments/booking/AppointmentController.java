package de.lotse.appointments.booking;

import de.lotse.access.CurrentActor;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.AppointmentLine;
import de.lotse.appointments.AppointmentLines;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.SettleAppointment;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One appointment: looking at it, moving it, and what came of it. */
@Controller
@Transactional
class AppointmentController {
    private final Appointments appointments;
    private final AppointmentLines lines;
    private final Changes changes;
    private final BookingController booking;
    private final CurrentActor current;
    private final Clock clock;

    AppointmentController(
            Appointments appointments,
            AppointmentLines lines,
            Changes changes,
            BookingController booking,
            CurrentActor current,
            Clock clock) {
        this.appointments = appointments;
        this.lines = lines;
        this.changes = changes;
        this.booking = booking;
        this.current = current;
        this.clock = clock;
    }

    /** What can be done with it. */
    @org.springframework.stereotype.Component
    record Changes(SettleAppointment settle, BookAppointment book) {}

    /** What the page shows. @param begun whether it can be said what came of it */
    public record AppointmentPage(AppointmentLine line, boolean begun, boolean planned) {}

    @GetMapping("/appointments/{appointmentId}")
    ModelAndView one(@PathVariable UUID appointmentId, @ModelAttribute("page") Page page) {
        Appointment one = mine(appointmentId);
        return show(one, moveForm(one), page);
    }

    private static Form moveForm(Appointment one) {
        return Form.empty(BookingForm.PREFIX)
                .with("id", Uuids.next())
                .with("on", one.day())
                .with("at", one.starts().toLocalTime())
                .with("minutes", Duration.between(one.begins(), one.ends()).toMinutes());
    }

    @PostMapping("/appointments/{appointmentId}/held")
    String held(@PathVariable UUID appointmentId, RedirectAttributes redirect) {
        return settle(appointmentId, Appointment.State.HELD, redirect);
    }

    @PostMapping("/appointments/{appointmentId}/missed")
    String missed(@PathVariable UUID appointmentId, RedirectAttributes redirect) {
        return settle(appointmentId, Appointment.State.MISSED, redirect);
    }

    @PostMapping("/appointments/{appointmentId}/cancellation")
    String cancel(@PathVariable UUID appointmentId, RedirectAttributes redirect) {
        return settle(appointmentId, Appointment.State.CANCELLED, redirect);
    }

    private String settle(UUID id, Appointment.State state, RedirectAttributes redirect) {
        switch (changes.settle().settle(id, state)) {
            case SettleAppointment.Outcome.Settled _ -> Flash.good(redirect, "appointments.settled." + state.name());
            case SettleAppointment.Outcome.TooEarly _ -> Flash.warn(redirect, "appointments.settled.early");
            case SettleAppointment.Outcome.AlreadySettled _ -> Flash.warn(redirect, "appointments.settled.already");
            case SettleAppointment.Outcome.Unknown _ -> throw new NotFound();
        }
        return "redirect:/appointments/" + id;
    }

    @PostMapping("/appointments/{appointmentId}/move")
    ModelAndView move(
            @PathVariable UUID appointmentId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Appointment one = mine(appointmentId);
        Form form = Form.of(BookingForm.PREFIX, submitted);
        BookAppointment.Command command = new BookAppointment.Command(
                form.requireId("id"),
                one.worker(),
                BookingForm.at(form, page.today()),
                form.requireInteger("minutes", BookingForm.SHORTEST, BookingForm.LONGEST),
                one.kind(),
                one.urgent(),
                one.place(),
                one.with(),
                form.checked("outside"),
                one.series(),
                one.id());
        if (!form.hasErrors()) {
            booking.refuse(form, changes.book().book(command), page);
        }
        return CaseForms.answer(form, () -> show(one, form, page), () -> {
            Flash.good(redirect, "appointments.moved");
            return new ModelAndView("redirect:/appointments/" + command.id());
        });
    }

    /** Hers, or that of a case or person within reach. @throws NotFound for any other */
    private Appointment mine(UUID id) {
        return appointments
                .find(id)
                .filter(one -> one.openTo(current.get().account()))
                .orElseThrow(NotFound::new);
    }

    private ModelAndView show(Appointment one, Form form, Page page) {
        AppointmentLine line = lines.of(List.of(one), page).getFirst();
        return new ModelAndView("appointments/booking/appointment")
                .addObject(
                        "view",
                        new AppointmentPage(
                                line, !one.begins().isAfter(clock.instant()), one.state() == Appointment.State.PLANNED))
                .addObject("form", form);
    }
}
