package de.lotse.appointments.openhours;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.PlaceId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** The queue of the day: somebody comes, is called, and what came of it; known by her number only (AP-02). */
@Controller
@Transactional
class QueueController {
    private static final String PREFIX = "appointments.queue";
    private final QueuePages pages;
    private final RunQueue queue;
    private final OpenDoor door;

    QueueController(QueuePages pages, RunQueue queue, OpenDoor door) {
        this.pages = pages;
        this.queue = queue;
        this.door = door;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem openHoursArea(OpenDoor door) {
            return new NavigationItem("openhours", "/appointments/queue", "CASE_WRITE", 32, "people", door::opens);
        }
    }

    @GetMapping("/appointments/queue")
    ModelAndView queue(@RequestParam Optional<UUID> place, @ModelAttribute("page") Page page) {
        door.require();
        return show(Form.empty(PREFIX).with("id", Uuids.next()).with("place", place.orElse(null)), page);
    }

    @PostMapping("/appointments/queue")
    ModelAndView arrive(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        door.require();
        Form form = Form.of(PREFIX, submitted);
        QueuePage view = pages.page(form, page);
        UUID id = form.requireId("id");
        UUID place = form.requireId("place");
        String language = form.choice(
                "language", view.languages().stream().map(Choice::value).toList());
        String need =
                form.choice("need", view.needs().stream().map(Choice::value).toList());
        if (!form.hasErrors()) {
            refuse(form, queue.arrive(id, new PlaceId(place), language, need));
        }
        return CaseForms.answer(form, () -> show(form, page), () -> {
            Flash.good(redirect, "appointments.queue.arrived", Integer.toString(queue.number(id)));
            return new ModelAndView("redirect:/appointments/queue?place=" + place);
        });
    }

    private static void refuse(Form form, RunQueue.Came came) {
        switch (came) {
            case TAKEN_IN -> {}
            case ALREADY -> form.standsAlready();
            case CLOSED -> form.refuse("appointments.queue.closed");
        }
    }

    @PostMapping("/appointments/queue/{arrivalId}/call")
    String call(@PathVariable UUID arrivalId, RedirectAttributes redirect) {
        door.require();
        Arrival one = queue.find(arrivalId);
        if (!queue.call(one)) {
            Flash.warn(redirect, "appointments.queue.already", Integer.toString(one.number()));
        }
        return "redirect:/appointments/queue?place=" + one.place();
    }

    @PostMapping("/appointments/queue/{arrivalId}/done")
    String done(
            @PathVariable UUID arrivalId,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        door.require();
        Arrival one = queue.find(arrivalId);
        Form form = Form.of(PREFIX, submitted);
        Arrival.Outcome outcome = form.requireChoice("outcome", Arrival.Outcome.class);
        String number = Integer.toString(one.number());
        boolean known = !form.hasErrors() && Arrival.Outcome.byHand().contains(outcome);
        switch (known ? queue.finish(one, outcome) : RunQueue.Finished.ALREADY) {
            case ALREADY -> Flash.warn(redirect, "appointments.queue.already", number);
            case UNCOUNTED -> Flash.warn(redirect, "appointments.queue.uncounted", number);
            case DONE -> {
                if (outcome == Arrival.Outcome.APPOINTMENT) {
                    return "redirect:/appointments/new?arrival=" + one.id();
                }
                Flash.good(redirect, "appointments.queue.done." + outcome.name(), number);
            }
        }
        return "redirect:/appointments/queue?place=" + one.place();
    }

    private ModelAndView show(Form form, Page page) {
        return new ModelAndView("appointments/openhours/queue")
                .addObject("view", pages.page(form, page))
                .addObject("form", form);
    }
}
