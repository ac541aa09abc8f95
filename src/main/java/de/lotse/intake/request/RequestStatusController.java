package de.lotse.intake.request;

import de.lotse.tenancy.Municipality;
import de.lotse.tenancy.Visitors;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the requesting body sees of its request: the code after sending, and by the code how it stands (IN-02, IN-03). */
@Controller
public class RequestStatusController {
    /** Under this name the session remembers the proof of what was sent from it. */
    static final String SENT = "intake.request.sent";

    private static final String PREFIX = "intake.status";
    private final Visitors visitors;
    private final Requests requests;
    private final StatusPages pages;
    private final AnswerAsRequester answer;
    private final Throttle throttle;
    private final ConfirmAddress confirm;

    RequestStatusController(
            Visitors visitors,
            Requests requests,
            StatusPages pages,
            AnswerAsRequester answer,
            Throttle throttle,
            ConfirmAddress confirm) {
        this.visitors = visitors;
        this.requests = requests;
        this.pages = pages;
        this.answer = answer;
        this.throttle = throttle;
        this.confirm = confirm;
    }

    @GetMapping("/open/{municipality}/request/sent")
    ModelAndView sent(@PathVariable String municipality, @ModelAttribute("page") Page page, HttpSession session) {
        String sent = (String) session.getAttribute(SENT);
        return visitors.at(
                municipality,
                to -> Optional.ofNullable(sent)
                        .flatMap(requests::provenBy)
                        .map(request -> pages.sent(to, request, page))
                        .orElseGet(() -> new ModelAndView("redirect:" + door(to) + "/status")));
    }

    @GetMapping("/open/{municipality}/request/status")
    ModelAndView ask(@PathVariable String municipality, @ModelAttribute("page") Page page) {
        return visitors.at(municipality, to -> pages.ask(to, Form.empty(PREFIX), page));
    }

    @PostMapping("/open/{municipality}/request/status")
    ModelAndView status(
            @PathVariable String municipality,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            HttpServletRequest request) {
        Form form = Form.of(PREFIX, submitted);
        return visitors.at(municipality, to -> {
            Optional<Request> known = withCode(to, form, request);
            return known.isEmpty() ? refused(pages.ask(to, form, page)) : pages.status(to, known.get(), form, page);
        });
    }

    @PostMapping("/open/{municipality}/request/answer")
    ModelAndView answer(
            @PathVariable String municipality,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            HttpServletRequest request) {
        Form form = Form.of(PREFIX, submitted);
        return visitors.at(municipality, to -> {
            Optional<Request> known = withCode(to, form, request);
            if (known.isEmpty()) {
                return refused(pages.askAgain(to, form, page));
            }
            boolean done = answer.answer(known.get(), form);
            ModelAndView view = pages.status(to, known.get(), form, page);
            return done ? view.addObject("saved", true) : refused(view);
        });
    }

    @GetMapping("/open/{municipality}/request/confirmation/{link}")
    ModelAndView confirmation(
            @PathVariable String municipality, @PathVariable String link, @ModelAttribute("page") Page page) {
        return visitors.at(
                municipality,
                to -> pages.confirmation(to, requests.confirmedBy(link).orElseThrow(NotFound::new), link, page));
    }

    @PostMapping("/open/{municipality}/request/confirmation/{link}")
    ModelAndView confirm(@PathVariable String municipality, @PathVariable String link, RedirectAttributes redirect) {
        return visitors.at(municipality, to -> {
            confirm.confirm(requests.confirmedBy(link).orElseThrow(NotFound::new), to);
            Flash.good(redirect, "intake.status.confirmed");
            return new ModelAndView("redirect:" + door(to) + "/status");
        });
    }

    /** The request of the typed code; a wrong code is said at its field. */
    private Optional<Request> withCode(Municipality to, Form form, HttpServletRequest request) {
        String code = form.require("code", 40);
        if (form.hasErrors()) {
            return Optional.empty();
        }
        if (!throttle.mayTry(to.key(), request.getRemoteAddr())) {
            form.reject("code", "intake.status.many");
            return Optional.empty();
        }
        Optional<Request> known = requests.withCode(code);
        if (known.isEmpty()) {
            throttle.wrongCode(to.key(), request.getRemoteAddr());
            form.reject("code", "intake.status.unknown");
        }
        return known;
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static String door(Municipality to) {
        return "/open/" + to.key() + "/request";
    }
}
