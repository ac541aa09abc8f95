package de.lotse.intake.request;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.webui.Form;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the requesting body itself may say to its request, by its code: an answer, whether an offered place is still needed, or that it is not. */
@Service
@Transactional
public class AnswerAsRequester {
    private static final Map<String, Kind> SAYS = Map.of(
            "answer",
            Kind.ANSWER,
            "accept",
            Kind.OFFER_ACCEPTED,
            "later",
            Kind.OFFER_DECLINED,
            "withdraw",
            Kind.WITHDRAWN);
    private final RequestSteps steps;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerAsRequester(RequestSteps steps, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes what was said. @return false if it was refused; why stands in the form */
    boolean answer(Request request, Form form) {
        String says = form.requireChoice("says", SAYS.keySet());
        UUID id = form.requireId("id");
        String text = says.equals("answer") ? form.requireText("text", RequestReading.TEXT) : "";
        int found = form.hasErrors() ? 0 : PersonalIdentifiers.in(text).size();
        if (found > 0) {
            form.reject("text", "intake.request.identifies", found);
        }
        if (form.hasErrors()) {
            return false;
        }
        return take(request, id, SAYS.getOrDefault(says, Kind.ANSWER), text, form);
    }

    /** True where it is what stands there, e.g. sent by a double click. */
    private boolean again(Request request, UUID id, Kind kind, Map<String, String> words, Form form) {
        boolean same = steps.of(request.id()).stream()
                .anyMatch(step -> step.id().equals(id)
                        && step.kind() == kind
                        && step.words().equals(words));
        if (!same) {
            form.standsAlready();
        }
        return same;
    }

    private boolean take(Request request, UUID id, Kind kind, String text, Form form) {
        Map<String, String> words = text.isEmpty() ? Map.of() : Map.of(RequestStep.FEEDBACK, text);
        if (steps.exists(id)) {
            return again(request, id, kind, words, form);
        }
        Course course = new Course(request, steps.of(request.id()));
        RequestSteps.Added added = course.allows(kind)
                ? steps.add(new RequestStep(
                        id, request.id(), course.next(), kind, clock.instant(), null, null, null, null, 0, words))
                : RequestSteps.Added.OVERTAKEN;
        if (added == RequestSteps.Added.OVERTAKEN) {
            form.refuse("intake.status.overtaken");
            return false;
        }
        events.publishEvent(new RequestMoved(request.id(), kind));
        audit.changed("request-answered", new Subject("request", request.id()), request.number());
        return true;
    }
}
