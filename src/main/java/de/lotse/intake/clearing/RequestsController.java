package de.lotse.intake.clearing;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.RequestMessages;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of the clearing team and the messages that wait to be sent. */
@Controller
@Transactional
public class RequestsController {
    private final Courses courses;
    private final BoardPages pages;
    private final RequestMessages messages;
    private final Concepts concepts;

    RequestsController(Courses courses, BoardPages pages, RequestMessages messages, Concepts concepts) {
        this.courses = courses;
        this.pages = pages;
        this.messages = messages;
        this.concepts = concepts;
    }

    /** The area appears where the concept takes requests. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem requestsArea(Concepts concepts) {
            return new NavigationItem(
                    "requests", "/requests", "REQUEST_CLEAR", 25, "inbox", () -> takesRequests(concepts));
        }
    }

    static boolean takesRequests(Concepts concepts) {
        IntakeConcept concept = concepts.section(IntakeConcept.class);
        return concept.requestForm() != null || concept.clearing() != null;
    }

    @GetMapping("/requests")
    ModelAndView board(@ModelAttribute("page") Page page) {
        if (!takesRequests(concepts)) {
            throw new NotFound();
        }
        return new ModelAndView("intake/clearing/board").addObject("view", pages.board(courses.alive(), page));
    }

    @PostMapping("/requests/messages/{messageId}")
    String sent(@PathVariable UUID messageId, RedirectAttributes redirect) {
        switch (messages.sentByHand(messageId)) {
            case BY_HAND -> Flash.good(redirect, "intake.board.message.sent");
            case SENT_BEFORE -> Flash.warn(redirect, "intake.board.message.before");
            case UNKNOWN -> throw new NotFound();
        }
        return "redirect:/requests#messages";
    }
}
