package de.lotse.appointments.openhours;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
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

/** One date of open hours: whether it falls out, who is expected and who has to learn it (AP-02). */
@Controller
@Transactional
class OpenDateController {
    private final OpenDatePages pages;
    private final OpenHoursTimes times;
    private final Expected expected;
    private final CaseForms forms;
    private final OpenDoor door;
    private final Audit audit;

    OpenDateController(
            OpenDatePages pages, OpenHoursTimes times, Expected expected, CaseForms forms, OpenDoor door, Audit audit) {
        this.pages = pages;
        this.times = times;
        this.expected = expected;
        this.forms = forms;
        this.door = door;
        this.audit = audit;
    }

    @GetMapping("/appointments/open-hours/{hoursId}/{date}")
    ModelAndView one(
            @PathVariable UUID hoursId,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @ModelAttribute("page") Page page) {
        return show(announced(hoursId, date), date, Form.empty(OpenHoursController.PREFIX), page);
    }

    @PostMapping("/appointments/open-hours/{hoursId}/{date}/cancellation")
    String cancel(
            @PathVariable UUID hoursId,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        OpenHours hours = planned(hoursId, date);
        if (date.isBefore(page.today()) || !times.cancel(hours.id(), date)) {
            Flash.warn(redirect, "appointments.settled.already");
        } else {
            audit.changed("open-hours-cancelled", new Subject("openhours", hours.id()), date.toString());
            Flash.good(redirect, "appointments.open.cancelled.done");
        }
        return "redirect:/appointments/open-hours/" + hoursId + "/" + date;
    }

    @PostMapping("/appointments/open-hours/{hoursId}/{date}/expected")
    ModelAndView expect(
            @PathVariable UUID hoursId,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        OpenHours hours = planned(hoursId, date);
        Form form = Form.of(OpenHoursController.PREFIX, submitted);
        UUID caseId = form.requireId("case");
        if (!form.hasErrors()) {
            if (forms.find(caseId).writable()) {
                expected.add(new CaseId(caseId), hours.id(), date);
            } else {
                forms.stopped(form, caseId);
            }
        }
        return CaseForms.answer(form, () -> show(hours, date, form, page), () -> {
            Flash.good(redirect, "appointments.open.expected.done");
            return new ModelAndView("redirect:/appointments/open-hours/" + hoursId + "/" + date);
        });
    }

    @PostMapping("/appointments/open-hours/{hoursId}/{date}/told/{caseId}")
    String told(
            @PathVariable UUID hoursId,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @PathVariable UUID caseId,
            RedirectAttributes redirect) {
        OpenHours hours = announced(hoursId, date);
        if (expected.told(forms.find(caseId).id(), hours.id(), date)) {
            audit.changed("open-hours-told", Subject.of(new CaseId(caseId)), date.toString());
            Flash.good(redirect, "appointments.open.told.done");
        }
        return "redirect:/appointments/open-hours/" + hoursId + "/" + date;
    }

    /** @throws NotFound for a day on which they are not held anyway */
    private OpenHours planned(UUID id, LocalDate date) {
        OpenHours hours = announced(id, date);
        if (!hours.planned(date)) {
            throw new NotFound();
        }
        return hours;
    }

    /** Also for a day after the last one: who was expected there has to learn it. @throws NotFound for a day nobody could count on */
    private OpenHours announced(UUID id, LocalDate date) {
        door.require();
        return times.find(id).filter(hours -> hours.announced(date)).orElseThrow(NotFound::new);
    }

    private ModelAndView show(OpenHours hours, LocalDate date, Form form, Page page) {
        return new ModelAndView("appointments/openhours/open-date")
                .addObject("view", pages.one(hours, date, page))
                .addObject("form", form);
    }
}
