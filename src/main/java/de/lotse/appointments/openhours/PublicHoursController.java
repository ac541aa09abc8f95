package de.lotse.appointments.openhours;

import de.lotse.tenancy.Municipality;
import de.lotse.tenancy.Visitors;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The public page: where one can come without an appointment, and when next (AP-02). */
@Controller
class PublicHoursController {
    private final Visitors visitors;
    private final PublicHours hours;
    private final OpenDoor door;

    PublicHoursController(Visitors visitors, PublicHours hours, OpenDoor door) {
        this.visitors = visitors;
        this.hours = hours;
        this.door = door;
    }

    /** What the page shows. */
    public record Shown(String owner, List<OpenHoursPage.Public> hours) {}

    @GetMapping("/open/{municipality}/hours")
    ModelAndView hours(@PathVariable String municipality, @ModelAttribute("page") Page page) {
        Shown shown = visitors.at(municipality, here -> shown(here, page));
        return new ModelAndView("appointments/openhours/public-hours").addObject("view", shown);
    }

    private Shown shown(Municipality here, Page page) {
        door.require();
        return new Shown(here.name(), hours.visible(page));
    }
}
