package de.lotse.appointments.booking;

import de.lotse.access.CurrentActor;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment.Outcome;
import de.lotse.appointments.BookSeries;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that books an appointment or a series of them. */
@Controller
@Transactional
class BookingController {
    private final BookingPages pages;
    private final BookingChoices choices;
    private final BookingRefusals refusals;
    private final FromQueue queue;
    private final BookSeries series;
    private final CurrentActor current;

    BookingController(
            BookingPages pages,
            BookingChoices choices,
            BookingRefusals refusals,
            FromQueue queue,
            BookSeries series,
            CurrentActor current) {
        this.pages = pages;
        this.choices = choices;
        this.refusals = refusals;
        this.queue = queue;
        this.series = series;
        this.current = current;
    }

    @GetMapping("/appointments/new")
    ModelAndView form(
            @RequestParam(name = "case") Optional<UUID> caseId,
            @RequestParam Optional<UUID> person,
            @RequestParam Optional<UUID> arrival,
            @RequestParam Optional<UUID> worker,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> at,
            @RequestParam Optional<String> urgent,
            @ModelAttribute("page") Page page) {
        Form empty = Form.empty(BookingForm.PREFIX)
                .with("id", Uuids.next())
                .with("case", caseId.orElse(null))
                .with("person", person.orElse(null))
                .with("worker", worker.orElse(current.get().account().value()))
                .with("on", on.orElse(null))
                .with("at", at.orElse(null))
                .with("slot", on.isPresent() ? BookingForm.OTHER_TIME : null)
                .with("urgent", urgent.isPresent() ? "yes" : null)
                .with("kind", Appointment.Kind.TALK)
                .with("minutes", 60)
                .with("times", 1);
        BookingPages.Filled filled = pages.begin(
                arrival.map(id -> queue.prefilling(empty, id, page)).orElse(empty), arrival.isPresent(), page);
        return show(filled.view(), filled.form());
    }

    @PostMapping("/appointments")
    ModelAndView book(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(BookingForm.PREFIX, submitted);
        BookingForm.Read read = BookingForm.read(form, choices, page.today());
        boolean confirm = form.checked("outside");
        if (!form.hasErrors()) {
            List<Outcome> outcomes = series.book(read.command(), read.times());
            confirm = confirm
                    || outcomes.getFirst() instanceof Outcome.Outside
                    || outcomes.getFirst() instanceof Outcome.HoldsHours;
            refusals.say(form, outcomes.getFirst(), page);
            if (!form.hasErrors()) {
                queue.booked(form);
                return booked(outcomes, page, redirect);
            }
        }
        return CaseForms.refused(show(pages.again(form, confirm, page), form));
    }

    private ModelAndView booked(List<Outcome> outcomes, Page page, RedirectAttributes redirect) {
        List<Appointment> made = outcomes.stream()
                .flatMap(one -> one instanceof Outcome.Booked(Appointment appointment) ? Stream.of(appointment) : null)
                .toList();
        Appointment first = made.getFirst();
        if (made.size() < outcomes.size()) {
            Flash.warn(redirect, "appointments.series.partly", made.size(), outcomes.size() - made.size());
        } else if (made.size() > 1) {
            Flash.good(redirect, "appointments.series.booked", made.size());
        } else {
            Flash.good(
                    redirect,
                    "appointments.booked",
                    page.day(first.day()),
                    page.time(first.starts().toLocalTime()));
        }
        return new ModelAndView("redirect:" + shownAt(first));
    }

    /** What was booked for a colleague and for nobody else is not the viewer's to open: then the colleague's week. */
    private String shownAt(Appointment first) {
        return first.openTo(current.get().account())
                ? "/appointments/" + first.id()
                : "/appointments?worker=" + first.worker() + "&week=" + first.day();
    }

    private static ModelAndView show(BookingPage view, Form form) {
        return new ModelAndView("appointments/booking/book")
                .addObject("view", view)
                .addObject("form", form);
    }
}
