package de.lotse.appointments.booking;

import de.lotse.appointments.AppointmentLine;
import de.lotse.appointments.AppointmentLines;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.NoteUrgency;
import de.lotse.casework.CaseSidePage;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.UrgentCases;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The appointments of a case, the next and the past ones, and whether it is urgent. */
@Controller
@Transactional
class CaseAppointmentsController {
    private static final String PREFIX = "appointments.urgent";
    private final CaseFiles files;
    private final Appointments appointments;
    private final AppointmentLines lines;
    private final UrgentPages urgent;
    private final NoteUrgency noteUrgency;
    private final CaseForms forms;

    CaseAppointmentsController(
            CaseFiles files,
            Appointments appointments,
            AppointmentLines lines,
            UrgentPages urgent,
            NoteUrgency noteUrgency,
            CaseForms forms) {
        this.urgent = urgent;
        this.noteUrgency = noteUrgency;
        this.forms = forms;
        this.files = files;
        this.appointments = appointments;
        this.lines = lines;
    }

    @Configuration(proxyBeanMethods = false)
    static class SidePage {
        @Bean
        CaseSidePage appointmentsPage() {
            return new CaseSidePage("appointments.title", "/appointments", "cal", "CASE_WRITE", 5);
        }
    }

    /**
     * What the page shows.
     *
     * @param may whether one can be booked
     * @param urgent whether it is urgent; null where the concept sets no deadline for that
     */
    public record CasePage(
            CaseHead head, List<AppointmentLine> lines, boolean may, UrgentCases.@Nullable Urgent urgent) {}

    @GetMapping("/cases/{caseId}/appointments")
    ModelAndView list(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return show(caseId, Form.empty(PREFIX).with("since", page.today()), page);
    }

    @PostMapping("/cases/{caseId}/urgency")
    ModelAndView urgent(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        UUID id = form.requireId("id");
        LocalDate since = form.requireDate("since");
        if (!form.hasErrors()) {
            switch (noteUrgency.note(id, new CaseId(caseId), since)) {
                case NoteUrgency.Outcome.Noted _ -> {}
                case NoteUrgency.Outcome.Already _ -> form.standsAlready();
                case NoteUrgency.Outcome.Future _ -> form.reject("since", "appointments.urgent.future");
                case NoteUrgency.Outcome.Stopped _ -> forms.stopped(form, caseId);
                case NoteUrgency.Outcome.Unknown _ -> throw new NotFound();
            }
        }
        return CaseForms.answer(form, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "appointments.urgent.noted");
            return back(caseId);
        });
    }

    @PostMapping("/cases/{caseId}/urgency/end")
    ModelAndView over(@PathVariable UUID caseId, RedirectAttributes redirect) {
        if (noteUrgency.note(Uuids.next(), new CaseId(caseId), null) instanceof NoteUrgency.Outcome.Noted) {
            Flash.good(redirect, "appointments.urgent.over");
        } else {
            throw new NotFound();
        }
        return back(caseId);
    }

    private static ModelAndView back(UUID caseId) {
        return new ModelAndView("redirect:/cases/" + caseId + "/appointments");
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = files.open(caseId, "appointments", page);
        return new ModelAndView("appointments/booking/case-appointments")
                .addObject(
                        "view",
                        new CasePage(
                                opened.head(),
                                lines.of(
                                        appointments.in(List.of(opened.theCase().id())), page),
                                opened.theCase().writable(),
                                urgent.of(opened.theCase(), page)))
                .addObject("form", form);
    }
}
