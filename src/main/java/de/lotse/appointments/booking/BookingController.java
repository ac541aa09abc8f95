package de.lotse.appointments.booking;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment.Outcome;
import de.lotse.appointments.BookSeries;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that books an appointment, a series of them, or moves one. */
@Controller
@Transactional
class BookingController {
    private final BookingPages pages;
    private final BookSeries series;
    private final CaseForms forms;
    private final Colleagues colleagues;
    private final CurrentActor current;

    BookingController(
            BookingPages pages, BookSeries series, CaseForms forms, Colleagues colleagues, CurrentActor current) {
        this.pages = pages;
        this.series = series;
        this.forms = forms;
        this.colleagues = colleagues;
        this.current = current;
    }

    @GetMapping("/appointments/new")
    ModelAndView form(
            @RequestParam(name = "case") Optional<UUID> caseId,
            @RequestParam Optional<UUID> person,
            @RequestParam Optional<UUID> worker,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> at,
            @RequestParam Optional<String> urgent,
            @ModelAttribute("page") Page page) {
        Form form = pages.prefilled(Form.empty(BookingForm.PREFIX)
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
                .with("times", 1));
        return show(pages.proposing(form, pages.page(form, false, page)), false, page);
    }

    @PostMapping("/appointments")
    ModelAndView book(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(BookingForm.PREFIX, submitted);
        BookingForm.Read read = BookingForm.read(form, pages.page(form, false, page), page.today());
        boolean confirm = false;
        if (!form.hasErrors()) {
            List<Outcome> outcomes = series.book(read.command(), read.times());
            confirm = outcomes.getFirst() instanceof Outcome.Outside;
            refuse(form, outcomes.getFirst(), page);
            if (!form.hasErrors()) {
                return booked(outcomes, page, redirect);
            }
        }
        return CaseForms.refused(show(form, confirm || form.checked("outside"), page));
    }

    private ModelAndView booked(List<Outcome> outcomes, Page page, RedirectAttributes redirect) {
        List<Appointment> made = outcomes.stream()
                .flatMap(one -> one instanceof Outcome.Booked(Appointment appointment)
                        ? java.util.stream.Stream.of(appointment)
                        : null)
                .toList();
        Appointment first = made.getFirst();
        if (made.size() < outcomes.size()) {
            Flash.warn(
                    redirect,
                    "appointments.series.partly",
                    Integer.toString(made.size()),
                    Integer.toString(outcomes.size() - made.size()));
        } else if (made.size() > 1) {
            Flash.good(redirect, "appointments.series.booked", Integer.toString(made.size()));
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

    /** Says at the field what is wrong and what to do instead. */
    void refuse(Form form, Outcome outcome, Page page) {
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
            case Outcome.Outside outside ->
                form.reject(
                        time,
                        outside.holiday() == null ? "appointments.book.outside.time" : "appointments.book.holiday",
                        outside.holiday() == null
                                ? ""
                                : page.t("appointments.holiday."
                                        + outside.holiday().name()));
            case Outcome.NoSuchTime none ->
                form.reject(time, none.twice() ? "appointments.book.twice" : "appointments.book.skipped");
            case Outcome.Past _ -> form.reject(time, "appointments.book.past");
            case Outcome.Stopped stopped -> forms.stopped(form, stopped.id().value());
            case Outcome.AlreadyBooked _ -> form.refuse("appointments.book.already");
            case Outcome.Unknown _ -> throw new NotFound();
        }
    }

    private ModelAndView show(Form form, boolean confirm, Page page) {
        return new ModelAndView("appointments/booking/book")
                .addObject("view", pages.page(form, confirm, page))
                .addObject("form", form);
    }
}
