package de.lotse.appointments.booking;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.GiveSlot;
import de.lotse.appointments.With;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing an appointment: moving it, and giving a time that was kept free to somebody. */
@Controller
@Transactional
class ChangeController {
    private final AppointmentPages pages;
    private final BookingChoices choices;
    private final BookingClients clients;
    private final BookingRefusals refusals;
    private final BookAppointment book;
    private final GiveSlot giveSlot;

    ChangeController(
            AppointmentPages pages,
            BookingChoices choices,
            BookingClients clients,
            BookingRefusals refusals,
            BookAppointment book,
            GiveSlot giveSlot) {
        this.pages = pages;
        this.choices = choices;
        this.clients = clients;
        this.refusals = refusals;
        this.book = book;
        this.giveSlot = giveSlot;
    }

    @PostMapping("/appointments/{appointmentId}/move")
    ModelAndView move(
            @PathVariable UUID appointmentId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Appointment one = pages.mine(appointmentId);
        Form form = Form.of(BookingForm.PREFIX, submitted);
        BookAppointment.Command command = new BookAppointment.Command(
                form.requireId("id"),
                pages.holder(one, form.checked(BookingForm.TAKE)),
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
            refuse(form, one.id(), book.book(command), page);
        }
        return CaseForms.answer(
                form, () -> pages.show(pages.mine(one.id()), form, AppointmentPages.giving(), page), () -> {
                    Flash.good(redirect, "appointments.moved");
                    return new ModelAndView("redirect:/appointments/" + command.id());
                });
    }

    @PostMapping("/appointments/{appointmentId}/client")
    ModelAndView give(
            @PathVariable UUID appointmentId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Appointment one = pages.mine(appointmentId);
        Form form = clients.completing(Form.of(BookingForm.PREFIX, submitted));
        form.requireId("case");
        With with = BookingForm.with(form, choices);
        if (!form.hasErrors()) {
            refuse(form, giveSlot.give(appointmentId, with), page);
        }
        return CaseForms.answer(form, () -> pages.show(one, AppointmentPages.moving(one), form, page), () -> {
            Flash.good(redirect, "appointments.given");
            return new ModelAndView("redirect:/appointments/" + appointmentId);
        });
    }

    /** One that was moved or cancelled in another window says so, and what takes place instead. */
    private void refuse(Form form, UUID moved, BookAppointment.Outcome outcome, Page page) {
        if (outcome instanceof BookAppointment.Outcome.Unknown
                && !pages.mine(moved).ahead()) {
            form.refuse("appointments.move.late");
        } else {
            refusals.sayOfMove(form, outcome, page);
        }
    }

    private void refuse(Form form, GiveSlot.Outcome outcome, Page page) {
        switch (outcome) {
            case GiveSlot.Outcome.Given _ -> {}
            case GiveSlot.Outcome.NotFree _ -> form.refuse("appointments.give.late");
            case GiveSlot.Outcome.Refused(BookAppointment.Outcome why) -> refusals.say(form, why, page);
            case GiveSlot.Outcome.Unknown _ -> throw new NotFound();
        }
    }
}
