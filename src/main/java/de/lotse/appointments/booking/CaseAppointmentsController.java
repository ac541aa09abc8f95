package de.lotse.appointments.booking;

import de.lotse.appointments.AppointmentLine;
import de.lotse.appointments.AppointmentLines;
import de.lotse.appointments.Appointments;
import de.lotse.casework.CaseSidePage;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The appointments of a case, the next and the past ones. */
@Controller
@Transactional
class CaseAppointmentsController {
    private final CaseFiles files;
    private final Appointments appointments;
    private final AppointmentLines lines;

    CaseAppointmentsController(CaseFiles files, Appointments appointments, AppointmentLines lines) {
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

    /** What the page shows. @param may whether one can be booked */
    public record CasePage(CaseHead head, List<AppointmentLine> lines, boolean may) {}

    @GetMapping("/cases/{caseId}/appointments")
    ModelAndView list(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = files.open(caseId, "appointments", page);
        return new ModelAndView("appointments/booking/case-appointments")
                .addObject(
                        "view",
                        new CasePage(
                                opened.head(),
                                lines.of(
                                        appointments.in(List.of(opened.theCase().id())), page),
                                opened.theCase().writable()));
    }
}
