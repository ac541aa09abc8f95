package de.lotse.capacity.timeshare;

import de.lotse.casework.CaseworkConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own weeks: what share went to counselling. Only where the concept names a target. */
@Controller
@Transactional
public class TimeShareController {
    private static final String PREFIX = "capacity.time";
    private final TimeSharePages pages;
    private final RecordWeek record;

    TimeShareController(TimeSharePages pages, RecordWeek record) {
        this.pages = pages;
        this.record = record;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem timeShareArea(Concepts concepts) {
            return new NavigationItem(
                    "timeShare",
                    "/time-share",
                    "CASE_WRITE",
                    96,
                    "half",
                    () -> concepts.section(CaseworkConcept.class).timeSplit() != null);
        }
    }

    @GetMapping("/time-share")
    ModelAndView own(@ModelAttribute("page") Page page) {
        TimeSharePage view = pages.own(page);
        TimeSharePages.Begin begin = pages.begin(page);
        return show(view, Form.empty(PREFIX).with("monday", begin.monday()).with("counselling", begin.counselling()));
    }

    @PostMapping("/time-share")
    ModelAndView record(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        TimeSharePage view = pages.own(page);
        Form form = Form.of(PREFIX, submitted);
        String monday = form.requireChoice("monday", values(view.weeks()));
        String counselling = form.requireChoice("counselling", values(view.shares()));
        if (!form.hasErrors()
                && record.record(LocalDate.parse(monday), Integer.parseInt(counselling))
                        == RecordWeek.Outcome.NO_SUCH_WEEK) {
            form.reject("monday", "capacity.time.monday.gone");
        }
        if (form.hasErrors()) {
            ModelAndView refused = show(view, form);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        Flash.good(redirect, "capacity.time.saved");
        return new ModelAndView("redirect:/time-share");
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    private static ModelAndView show(TimeSharePage view, Form form) {
        return new ModelAndView("capacity/timeshare/time-share")
                .addObject("view", view)
                .addObject("form", form);
    }
}
