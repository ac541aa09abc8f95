package de.lotse.appointments.booking;

import de.lotse.access.CurrentActor;
import de.lotse.appointments.WorkingWeek;
import de.lotse.appointments.WorkingWeeks;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A worker notes when she counsels: up to two spans a day, so that a lunch break fits. */
@Controller
@Transactional
class WorkingHoursController {
    private static final String PREFIX = "appointments.hours";
    private static final List<DayOfWeek> DAYS = Arrays.asList(DayOfWeek.values());
    private final WorkingWeeks weeks;
    private final CurrentActor current;

    WorkingHoursController(WorkingWeeks weeks, CurrentActor current) {
        this.weeks = weeks;
        this.current = current;
    }

    /** A day of the form; names of its fields. */
    public record Day(String name, String label) {}

    /** What the page needs. */
    public record HoursPage(List<Day> days, boolean assumed) {}

    @GetMapping("/appointments/working-hours")
    ModelAndView form(@ModelAttribute("page") Page page) {
        WorkingWeek week = weeks.of(current.get().account());
        Form form = Form.empty(PREFIX);
        for (DayOfWeek day : DAYS) {
            List<WorkingWeek.Span> spans =
                    week.spans().stream().filter(span -> span.day() == day).toList();
            for (int i = 0; i < spans.size() && i < 2; i++) {
                form = form.with(field(day, i, "from"), spans.get(i).from())
                        .with(field(day, i, "until"), spans.get(i).until());
            }
        }
        return show(form, page);
    }

    @PostMapping("/appointments/working-hours")
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        List<WorkingWeek.Span> spans = new ArrayList<>();
        DAYS.forEach(day -> read(form, day, spans));
        if (!form.hasErrors() && spans.isEmpty()) {
            form.refuse("appointments.hours.empty");
        }
        if (!form.hasErrors()) {
            weeks.save(current.get().account(), spans);
        }
        return CaseForms.answer(form, () -> show(form, page), () -> {
            Flash.good(redirect, "appointments.hours.saved");
            return new ModelAndView("redirect:/appointments");
        });
    }

    private static void read(Form form, DayOfWeek day, List<WorkingWeek.Span> spans) {
        LocalTime before = LocalTime.MIN;
        for (int i = 0; i < 2; i++) {
            LocalTime from = form.time(field(day, i, "from"));
            LocalTime until = form.time(field(day, i, "until"));
            if (from == null && until == null) {
                continue;
            }
            if (from == null || until == null || !from.isBefore(until) || from.isBefore(before)) {
                form.reject(field(day, i, from == null ? "from" : "until"), "appointments.hours.order");
                continue;
            }
            spans.add(new WorkingWeek.Span(day, from, until));
            before = until;
        }
    }

    private static String field(DayOfWeek day, int span, String end) {
        return end + day.getValue() + (span == 0 ? "" : "b");
    }

    private ModelAndView show(Form form, Page page) {
        return new ModelAndView("appointments/booking/working-hours")
                .addObject(
                        "view",
                        new HoursPage(
                                DAYS.stream()
                                        .map(day -> new Day(
                                                Integer.toString(day.getValue()),
                                                day.getDisplayName(TextStyle.FULL, page.locale())))
                                        .toList(),
                                weeks.of(current.get().account()).assumed()))
                .addObject("form", form);
    }
}
