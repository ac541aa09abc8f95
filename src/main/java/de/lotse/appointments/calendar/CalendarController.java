package de.lotse.appointments.calendar;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The week of a worker and of the team. */
@Controller
@Transactional(readOnly = true)
class CalendarController {
    private final WeekPages weeks;
    private final TeamPages team;
    private final Colleagues colleagues;
    private final CurrentActor current;

    CalendarController(WeekPages weeks, TeamPages team, Colleagues colleagues, CurrentActor current) {
        this.weeks = weeks;
        this.team = team;
        this.colleagues = colleagues;
        this.current = current;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem appointmentsArea() {
            return new NavigationItem("appointments", "/appointments", "CASE_WRITE", 30, "cal");
        }
    }

    @GetMapping("/appointments")
    ModelAndView week(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> week,
            @RequestParam Optional<UUID> worker,
            @RequestParam(name = "case") Optional<UUID> caseId,
            @ModelAttribute("page") Page page) {
        AccountId whose = worker.map(AccountId::new)
                .filter(colleagues::active)
                .orElse(current.get().account());
        return new ModelAndView("appointments/calendar/week")
                .addObject(
                        "view",
                        weeks.page(
                                new WeekPages.Asked(
                                        whose,
                                        Weeks.monday(week, page.today()),
                                        caseId.map(CaseId::new).orElse(null)),
                                page));
    }

    @GetMapping("/appointments/team")
    ModelAndView team(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> week,
            @ModelAttribute("page") Page page) {
        return new ModelAndView("appointments/calendar/team")
                .addObject("view", team.page(Weeks.monday(week, page.today()), page));
    }
}
