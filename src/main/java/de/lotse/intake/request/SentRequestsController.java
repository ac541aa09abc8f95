package de.lotse.intake.request;

import de.lotse.casework.IntakeConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What a partner with an account sent herself, with where it stands; she needs no code for it (IN-02). */
@Controller
@Transactional(readOnly = true)
public class SentRequestsController {
    private final Courses courses;
    private final RequestWords words;
    private final Concepts concepts;

    SentRequestsController(Courses courses, RequestWords words, Concepts concepts) {
        this.courses = courses;
        this.words = words;
        this.concepts = concepts;
    }

    /** Authorities ask too; the area appears where the concept has a form. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem sentRequestsArea(Concepts concepts) {
            return new NavigationItem(
                    "sent-requests",
                    "/sent-requests",
                    "QUESTION_ANSWER",
                    14,
                    "inbox",
                    () -> concepts.section(IntakeConcept.class).requestForm() != null);
        }
    }

    /** One request she sent. */
    public record Sent(String number, String title, LocalDate on, String stage, String code) {}

    /** The page. @param door the address below which the status page lies */
    public record SentRequestsPage(List<Sent> sent, String door) {}

    @GetMapping("/sent-requests")
    ModelAndView sent(@ModelAttribute("page") Page page) {
        if (concepts.section(IntakeConcept.class).requestForm() == null) {
            throw new NotFound();
        }
        List<Sent> sent = courses.own().stream()
                .map(course -> new Sent(
                        course.request().number(),
                        words.title(course.request(), page),
                        LocalDate.ofInstant(course.request().receivedAt(), ZoneId.of("Europe/Berlin")),
                        page.t("intake.status.stage." + course.stage()),
                        course.request().code()))
                .toList();
        return new ModelAndView("intake/request/sent-requests")
                .addObject("view", new SentRequestsPage(sent, "/open/" + courses.key() + "/request"));
    }
}
