package de.lotse.intake.request;

import de.lotse.access.Actor;
import de.lotse.access.CurrentActor;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Municipality;
import de.lotse.tenancy.Visitors;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public request form: reachable without an account, works without JavaScript, keeps everything typed (IN-02). */
@Controller
public class RequestController {
    /** Nobody reads and fills the form faster than this. */
    private static final Duration TOO_FAST = Duration.ofSeconds(4);

    private static final String MANY = "intake.request.many";
    private static final String MANY_TODAY = "intake.request.manyToday";

    private final Visitors visitors;
    private final RequestForms forms;
    private final SendRequest sendRequest;
    private final Throttle throttle;
    private final CurrentActor current;
    private final Clock clock;

    RequestController(
            Visitors visitors,
            RequestForms forms,
            SendRequest sendRequest,
            Throttle throttle,
            CurrentActor current,
            Clock clock) {
        this.visitors = visitors;
        this.forms = forms;
        this.sendRequest = sendRequest;
        this.throttle = throttle;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/open/{municipality}/request")
    ModelAndView form(@PathVariable String municipality, @ModelAttribute("page") Page page) {
        Form form = Form.empty(RequestForms.PREFIX).with("id", Uuids.next()).with("opened", clock.millis());
        return visitors.at(municipality, to -> forms.show(door(to, page), form, page));
    }

    @PostMapping("/open/{municipality}/request")
    ModelAndView send(
            @PathVariable String municipality,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            HttpServletRequest request) {
        Form form = Form.of(RequestForms.PREFIX, submitted);
        return visitors.at(
                municipality,
                to -> forms.turned(door(to, page), form, page).orElseGet(() -> receive(to, form, page, request)));
    }

    private ModelAndView receive(Municipality to, Form form, Page page, HttpServletRequest request) {
        Answers answers = forms.read(form, page);
        SendRequest.Command command = command(form.requireId("id"), to, answers, page);
        String proof = sendRequest.proof(command);
        if (!form.hasErrors() && !proof.equals(request.getSession().getAttribute(RequestStatusController.SENT))) {
            checkSender(to, form, command.account() != null, request);
        }
        if (form.hasErrors()) {
            return refused(to, form, page);
        }
        if (sendRequest.send(command).isEmpty()) {
            return sentBefore(to, form, page);
        }
        request.getSession().setAttribute(RequestStatusController.SENT, proof);
        return new ModelAndView("redirect:/open/" + to.key() + "/request/sent");
    }

    private SendRequest.Command command(UUID id, Municipality to, Answers answers, Page page) {
        AccountId partner = current.find()
                .filter(actor -> actor.municipality().equals(to.id()))
                .map(Actor::account)
                .orElse(null);
        return new SendRequest.Command(
                id, to, Request.Origin.FORM, page.locale().getLanguage(), answers, partner);
    }

    /**
     * Under this id something else was sent: by herself, before she went back and changed it, or by somebody else whose id became
     * known. The code of that one is not shown; what was typed now can be sent as a request of its own.
     */
    private ModelAndView sentBefore(Municipality to, Form form, Page page) {
        Form fresh = form.with("id", Uuids.next());
        fresh.refuse("intake.request.already");
        return refused(to, fresh, page);
    }

    /**
     * A person who meets one of these sends once more and loses nothing; a program gives up or is kept within bounds.
     *
     * @param known whether she is signed in: a flood of others does not keep her out
     */
    private void checkSender(Municipality to, Form form, boolean known, HttpServletRequest request) {
        if (!form.value("website").isBlank()) {
            form.refuse("intake.request.trap");
        } else if (tooFast(form)) {
            form.refuse("intake.request.fast");
        } else if (!known) {
            switch (throttle.lets(to.key(), request.getRemoteAddr())) {
                case NOW -> {}
                case IN_AN_HOUR -> form.refuse(MANY);
                case TOMORROW -> form.refuse(MANY_TODAY);
            }
        }
    }

    private boolean tooFast(Form form) {
        String opened = form.value("opened");
        return opened.matches("\\d{12,14}")
                && Instant.ofEpochMilli(Long.parseLong(opened)).plus(TOO_FAST).isAfter(clock.instant());
    }

    private ModelAndView refused(Municipality to, Form form, Page page) {
        ModelAndView view = forms.refused(door(to, page), form, page);
        Problem whole = form.problem(Form.WHOLE);
        boolean many = whole != null && (whole.key().equals(MANY) || whole.key().equals(MANY_TODAY));
        view.setStatus(many ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static RequestForms.Place door(Municipality to, Page page) {
        String door = "/open/" + to.key() + "/request";
        String language = "?lang=" + page.locale().getLanguage();
        return new RequestForms.Place(
                "intake/request/request",
                to.name(),
                door + language,
                door + ".pdf" + language,
                door + "/status" + language);
    }
}
