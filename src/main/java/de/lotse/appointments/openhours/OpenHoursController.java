package de.lotse.appointments.openhours;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.PlaceId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Arranging open hours: when they are, and that they are no longer offered (AP-02). */
@Controller
@Transactional
class OpenHoursController {
    static final String PREFIX = "appointments.open";
    private final OpenHoursPages pages;
    private final OpenHoursTimes times;
    private final OpenDoor door;
    private final Audit audit;

    OpenHoursController(OpenHoursPages pages, OpenHoursTimes times, OpenDoor door, Audit audit) {
        this.pages = pages;
        this.times = times;
        this.door = door;
        this.audit = audit;
    }

    @GetMapping("/appointments/open-hours")
    ModelAndView list(@ModelAttribute("page") Page page) {
        door.require();
        return show(Form.empty(PREFIX).with("id", Uuids.next()).with("since", page.today()), page);
    }

    @PostMapping("/appointments/open-hours")
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        door.require();
        Form form = Form.of(PREFIX, submitted);
        OpenHours hours = read(form, pages.page(page), page.today());
        if (hours != null) {
            note(hours, form);
        }
        return CaseForms.answer(form, () -> show(form, page), () -> {
            Flash.good(redirect, "appointments.open.added");
            return new ModelAndView("redirect:/appointments/open-hours");
        });
    }

    private void note(OpenHours hours, Form form) {
        if (times.add(hours)) {
            audit.changed("open-hours-added", new Subject("openhours", hours.id()), "");
        } else if (times.find(hours.id()).filter(hours::sameAs).isEmpty()) {
            form.standsAlready();
        }
    }

    private static @Nullable OpenHours read(Form form, OpenHoursPage view, LocalDate today) {
        UUID id = form.requireId("id");
        String place = form.requireChoice("place", values(view.places()));
        String day = form.requireChoice("day", values(view.days()));
        LocalTime from = form.requireTime("from");
        LocalTime until = form.requireTime("until");
        String worker = form.choice("worker", values(view.workers()));
        LocalDate since = form.requireDate("since");
        if (form.problem("until") == null && form.problem("from") == null && !from.isBefore(until)) {
            form.reject("until", "appointments.hours.order");
        }
        if (form.problem("since") == null && (since.isBefore(today) || since.isAfter(today.plusYears(1)))) {
            form.reject("since", "appointments.open.since.wrong");
        }
        return form.hasErrors()
                ? null
                : new OpenHours(
                        id,
                        PlaceId.parse(place),
                        DayOfWeek.of(Integer.parseInt(day)),
                        from,
                        until,
                        worker == null ? null : AccountId.parse(worker),
                        since,
                        null,
                        Set.of());
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    @PostMapping("/appointments/open-hours/{hoursId}/end")
    String end(@PathVariable UUID hoursId, @ModelAttribute("page") Page page, RedirectAttributes redirect) {
        door.require();
        OpenHours hours = times.find(hoursId).orElseThrow(NotFound::new);
        if (times.end(hours.id(), page.today())) {
            audit.changed("open-hours-ended", new Subject("openhours", hours.id()), "");
        }
        Flash.good(redirect, "appointments.open.ended");
        return "redirect:/appointments/open-hours";
    }

    private ModelAndView show(Form form, Page page) {
        return new ModelAndView("appointments/openhours/open-hours")
                .addObject("view", pages.page(page))
                .addObject("form", form);
    }
}
