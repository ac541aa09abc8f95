package de.lotse.intake.request;

import de.lotse.casework.IntakeConcept;
import de.lotse.consent.Issuers;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Municipality;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws what the requesting body sees; reasons that are for colleagues only never get here. */
@Component
public class StatusPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<Kind> TOLD =
            EnumSet.complementOf(EnumSet.of(Kind.VOTE_ADMIT, Kind.VOTE_REFUSE, Kind.ADVANCED, Kind.CASE_OPENED));
    private final RequestSteps steps;
    private final RequestMessages messages;
    private final Concepts concepts;
    private final Issuers issuers;

    StatusPages(RequestSteps steps, RequestMessages messages, Concepts concepts, Issuers issuers) {
        this.steps = steps;
        this.messages = messages;
        this.concepts = concepts;
        this.issuers = issuers;
    }

    /**
     * How a request stands.
     *
     * @param number and code as they are told on the telephone
     * @param question what the clearing team wants to know, null when nothing
     * @param mayWithdraw whether it is early enough to say that it is not needed
     */
    public record StatusPage(
            String owner,
            String door,
            String number,
            String code,
            String stage,
            List<Line> lines,
            @Nullable String question,
            boolean offered,
            boolean mayWithdraw) {}

    /** One thing that happened. @param words what the clearing team wrote to the requesting body */
    public record Line(LocalDate on, String what, List<String> words) {}

    /** What stands on the page after sending. */
    public record SentPage(
            String owner,
            String door,
            String number,
            String code,
            @Nullable String mail,
            boolean mailLeaves) {}

    ModelAndView sent(Municipality to, Request request, Page page) {
        SentPage view = new SentPage(
                to.name(),
                door(to),
                request.number(),
                request.code(),
                request.answers().value(Words.EMAIL),
                messages.leaves());
        return new ModelAndView("intake/request/sent").addObject("view", view);
    }

    /** @throws NotFound where the concept takes no requests: there is no such door */
    ModelAndView ask(Municipality to, Form form, Page page) {
        IntakeConcept concept = concepts.section(IntakeConcept.class);
        if (concept.requestForm() == null && concept.clearing() == null) {
            throw new NotFound();
        }
        return new ModelAndView("intake/request/ask")
                .addObject("owner", to.name())
                .addObject("action", door(to) + "/status?lang=" + page.locale().getLanguage())
                .addObject("contact", issuers.find(null).contact())
                .addObject("form", form);
    }

    /** What was to be said with a code that does not count now stays in the form, to be sent again with the code. */
    ModelAndView askAgain(Municipality to, Form form, Page page) {
        return ask(to, form, page)
                .addObject("action", door(to) + "/answer?lang=" + page.locale().getLanguage())
                .addObject("answers", true);
    }

    ModelAndView confirmation(Municipality to, Request request, String link, Page page) {
        return new ModelAndView("intake/request/confirmation")
                .addObject("owner", to.name())
                .addObject("number", request.number())
                .addObject("action", door(to) + "/confirmation/" + link);
    }

    ModelAndView status(Municipality to, Request request, Form form, Page page) {
        Course course = new Course(request, steps.of(request.id()));
        StatusPage view = new StatusPage(
                to.name(),
                door(to),
                request.number(),
                request.code(),
                page.t("intake.status.stage." + course.stage()),
                lines(course, page),
                course.allows(Kind.ANSWER)
                        ? course.asked()
                                .map(step -> step.word(RequestStep.FEEDBACK))
                                .orElse(null)
                        : null,
                course.allows(Kind.OFFER_ACCEPTED),
                course.allows(Kind.WITHDRAWN));
        Form shown = form.hasErrors()
                ? form
                : Form.empty(form.prefix()).with("code", request.code()).with("id", Uuids.next());
        return new ModelAndView("intake/request/status")
                .addObject("view", view)
                .addObject("form", shown)
                .addObject("saved", false);
    }

    private static List<Line> lines(Course course, Page page) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(on(course.request().receivedAt()), page.t("intake.status.step.RECEIVED"), List.of()));
        for (RequestStep step : course.steps()) {
            if (TOLD.contains(step.kind())) {
                lines.add(new Line(on(step.at()), page.t("intake.status.step." + step.kind()), words(step, page)));
            }
        }
        return lines.reversed();
    }

    private static List<String> words(RequestStep step, Page page) {
        List<String> words = new ArrayList<>();
        String feedback = step.word(RequestStep.FEEDBACK);
        if (feedback != null) {
            words.add(feedback);
        }
        for (String word : List.of(RequestStep.ALTERNATIVE, RequestStep.BRIDGE)) {
            String said = step.word(word);
            if (said != null) {
                words.add(page.t("intake.status.word." + word, said));
            }
        }
        LocalDate day = step.day();
        if (step.kind() == Kind.REFERRED && day != null) {
            words.add(page.t("intake.status.return", page.date(day)));
        }
        return words;
    }

    private static LocalDate on(Instant at) {
        return LocalDate.ofInstant(at, BERLIN);
    }

    private static String door(Municipality to) {
        return "/open/" + to.key() + "/request";
    }
}
