package de.lotse.appointments.booking;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.SettleAppointment;
import de.lotse.webui.Flash;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One appointment: looking at it, and what came of it. */
@Controller
@Transactional
class AppointmentController {
    private final AppointmentPages pages;
    private final SettleAppointment settle;

    AppointmentController(AppointmentPages pages, SettleAppointment settle) {
        this.pages = pages;
        this.settle = settle;
    }

    @GetMapping("/appointments/{appointmentId}")
    ModelAndView one(@PathVariable UUID appointmentId, @ModelAttribute("page") Page page) {
        Appointment one = pages.mine(appointmentId);
        return pages.show(one, AppointmentPages.moving(one), AppointmentPages.giving(), page);
    }

    @PostMapping("/appointments/{appointmentId}/held")
    String held(@PathVariable UUID appointmentId, RedirectAttributes redirect) {
        return say(settle.settle(appointmentId, Appointment.State.HELD), appointmentId, redirect);
    }

    @PostMapping("/appointments/{appointmentId}/missed")
    String missed(@PathVariable UUID appointmentId, RedirectAttributes redirect) {
        return say(settle.settle(appointmentId, Appointment.State.MISSED), appointmentId, redirect);
    }

    @PostMapping("/appointments/{appointmentId}/cancellation")
    String cancel(
            @PathVariable UUID appointmentId,
            @RequestParam(defaultValue = "false") boolean release,
            RedirectAttributes redirect) {
        return say(
                release ? settle.release(appointmentId) : settle.settle(appointmentId, Appointment.State.CANCELLED),
                appointmentId,
                redirect);
    }

    private static String say(SettleAppointment.Outcome outcome, UUID id, RedirectAttributes redirect) {
        switch (outcome) {
            case SettleAppointment.Outcome.Settled settled ->
                Flash.good(redirect, "appointments.settled." + settled.state().name());
            case SettleAppointment.Outcome.GivenMeanwhile _ -> Flash.warn(redirect, "appointments.release.given");
            case SettleAppointment.Outcome.TooEarly _ -> Flash.warn(redirect, "appointments.settled.early");
            case SettleAppointment.Outcome.AlreadySettled _ -> Flash.warn(redirect, "appointments.settled.already");
            case SettleAppointment.Outcome.ClientOutOfReach _ -> Flash.warn(redirect, "appointments.book.hidden");
            case SettleAppointment.Outcome.Unknown _ -> throw new NotFound();
        }
        return "redirect:/appointments/" + id;
    }
}
