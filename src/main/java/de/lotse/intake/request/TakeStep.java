package de.lotse.intake.request;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Municipalities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what somebody did with a request, if it may happen now and nobody was faster, and tells the requesting body that there is news
 * (IN-03). Every step of clearing and waiting list goes this way.
 */
@Service
@Transactional
public class TakeStep {
    /** At each turn the requesting body hears of it; what it said itself goes another way and needs no mail. */
    private static final Set<Kind> NEWS = EnumSet.of(
            Kind.QUESTION,
            Kind.ADMITTED,
            Kind.REFUSED,
            Kind.WAITING,
            Kind.REFERRED,
            Kind.CAME_BACK,
            Kind.OFFERED,
            Kind.ASSIGNED,
            Kind.GIVEN_BACK,
            Kind.PASSED_ON,
            Kind.FIRST_APPOINTMENT,
            Kind.WITHDRAWN);

    private final Courses courses;
    private final RequestSteps steps;
    private final News news;
    private final Audit audit;
    private final Clock clock;

    TakeStep(Courses courses, RequestSteps steps, News news, Audit audit, Clock clock) {
        this.courses = courses;
        this.steps = steps;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody did.
     *
     * @param id from the form, so that a double click is one step
     * @param seen how many steps the page showed, so that nobody acts on an old state
     * @param minutes the time it took
     */
    public record Command(
            UUID id,
            UUID request,
            int seen,
            Kind kind,
            @Nullable LocalDate day,
            @Nullable AccountId worker,
            @Nullable String choice,
            int minutes,
            Map<String, String> words) {
        /** Whether something was written under the word. */
        public boolean says(String word) {
            return !words.getOrDefault(word, "").isBlank();
        }

        /** Whether the step says the same. */
        boolean same(RequestStep step) {
            return id.equals(step.id())
                    && kind == step.kind()
                    && Objects.equals(day, step.day())
                    && Objects.equals(worker, step.worker())
                    && Objects.equals(choice, step.choice())
                    && minutes == step.minutes()
                    && words.equals(step.words());
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Somebody took a step meanwhile, maybe by this very form with other words; the page shows the new state. */
        OVERTAKEN,
        /** It cannot happen where the request stands. */
        NOT_NOW,
        /** There is no such request. */
        UNKNOWN
    }

    /** Whether the same form was sent before. */
    @Transactional(readOnly = true)
    public boolean taken(Command command) {
        return steps.exists(command.id());
    }

    /** Notes the step. */
    public Outcome take(Command command) {
        Optional<Course> found = courses.find(command.request());
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (steps.exists(command.id())) {
            return again(command);
        }
        Course course = found.get();
        if (course.steps().size() != command.seen()) {
            return Outcome.OVERTAKEN;
        }
        return course.allows(command.kind()) ? write(course, command) : Outcome.NOT_NOW;
    }

    /** Done where it is what stands there, e.g. sent by a double click. */
    private Outcome again(Command command) {
        return steps.of(command.request()).stream().anyMatch(command::same) ? Outcome.DONE : Outcome.OVERTAKEN;
    }

    private Outcome write(Course course, Command command) {
        RequestSteps.Added added = steps.add(new RequestStep(
                command.id(),
                command.request(),
                course.next(),
                command.kind(),
                clock.instant(),
                null,
                command.day(),
                command.worker(),
                command.choice(),
                command.minutes(),
                command.words()));
        return switch (added) {
            case ALREADY -> again(command);
            case OVERTAKEN -> Outcome.OVERTAKEN;
            case ADDED -> {
                audit.changed(
                        "request-step",
                        new Subject("request", command.request()),
                        course.request().number() + " " + command.kind());
                news.moved(course, command.kind());
                yield Outcome.DONE;
            }
        };
    }

    /** Tells the other parts, and the requesting body where it wants to know. */
    @org.springframework.stereotype.Component
    static class News {
        private final RequestMail mail;
        private final Municipalities municipalities;
        private final CurrentActor current;
        private final ApplicationEventPublisher events;

        News(RequestMail mail, Municipalities municipalities, CurrentActor current, ApplicationEventPublisher events) {
            this.mail = mail;
            this.municipalities = municipalities;
            this.current = current;
            this.events = events;
        }

        void moved(Course course, Kind kind) {
            events.publishEvent(new RequestMoved(course.request().id(), kind));
            if (NEWS.contains(kind)) {
                municipalities.find(current.get().municipality()).ifPresent(to -> mail.moved(course.request(), to));
            }
        }
    }
}
