package de.lotse.intake.clearing;

import de.lotse.access.CurrentActor;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.QuestionForm;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Request;
import de.lotse.intake.request.RequestPrint;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestWords;
import de.lotse.intake.waiting.WaitingRoom;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a request with everything that happened to it and what can be done next. */
@Component
class RequestPages {
    private final RequestWords words;
    private final Concepts concepts;
    private final PriorityPages priority;
    private final CurrentActor current;
    private final WaitingRoom room;
    private final AssignRequest assignRequest;

    RequestPages(
            RequestWords words,
            Concepts concepts,
            PriorityPages priority,
            CurrentActor current,
            WaitingRoom room,
            AssignRequest assignRequest) {
        this.room = room;
        this.assignRequest = assignRequest;
        this.words = words;
        this.concepts = concepts;
        this.priority = priority;
        this.current = current;
    }

    /**
     * The page of a request.
     *
     * @param answers groups of the form with what was answered
     * @param events what happened, the latest first; the last one is how it came
     * @param actions what can be done now, the expected one first
     * @param priority which services come first: as it is while the request is decided on, afterwards as it stood at the decision
     */
    public record RequestView(
            String href,
            String number,
            String title,
            String from,
            String stage,
            String since,
            boolean mailConfirmed,
            List<RequestPrint.Group> answers,
            List<RequestEvents.Event> events,
            List<Link> actions,
            List<PriorityPages.Shown> priority,
            String priorityNote,
            List<Criterion> criteria,
            @Nullable String admission,
            @Nullable Source admissionSource,
            String code) {}

    /** One thing that can be done. */
    public record Link(String label, String href) {}

    /** A criterion of admission with what the clearing contact found. @param answer yes, no or open */
    public record Criterion(String label, String answer) {}

    RequestView view(Course course, Page page) {
        IntakeConcept concept = concepts.section(IntakeConcept.class);
        String href = "/requests/" + course.request().id();
        boolean deciding = course.stage() == Course.Stage.RECEIVED || course.stage() == Course.Stage.CLEARING;
        return new RequestView(
                href,
                course.request().number(),
                words.title(course.request(), page),
                course.request().from(),
                page.t("intake.stage." + course.stage()),
                words.since(course.since(), page),
                course.request().emailConfirmed(),
                answers(course.request(), page.locale()),
                RequestEvents.of(course, concept, over(course), words, page),
                actions(course).stream()
                        .map(action ->
                                new Link(page.t("intake.action." + action.word()), href + "/steps/" + action.word()))
                        .toList(),
                deciding ? priority.shown(concept, course.request().answers(), page) : kept(course, page),
                page.t(deciding ? "intake.priority.proposes" : "intake.priority.kept"),
                criteria(concept, course, page.locale()),
                concept.admissionRule().rule(),
                source(concept.admissionRule().source()),
                course.request().code());
    }

    private Map<UUID, AssignedOver.Full> over(Course course) {
        return course.has(Kind.ASSIGNED) ? assignRequest.over(course.request().id()) : Map.of();
    }

    private static List<PriorityPages.Shown> kept(Course course, Page page) {
        return course.last(Kind.ADMITTED)
                .or(() -> course.last(Kind.REFUSED))
                .map(step -> PriorityPages.kept(step, page))
                .orElse(List.of());
    }

    /** What can be done now, in the order in which it is expected. */
    private List<Action> actions(Course course) {
        boolean room = course.stage() == Course.Stage.ADMITTED && assignRequest.anybodyHasRoom();
        return Arrays.stream(Action.values())
                .filter(action -> offers(course, action))
                .sorted(Comparator.comparing((Action action) -> later(action, course.has(Kind.CONTACT), room)))
                .toList();
    }

    /** Whether it can be done now: by where the request stands and by whether the waiting list has room. */
    boolean offers(Course course, Action action) {
        return course.allows(action.kind()) && room.lets(action.kind());
    }

    /** Whoever has room takes it on; only where nobody has, it waits (Konzept Münster Kap. 2 Zugangsregelung (4) to (6)). */
    private static boolean later(Action action, boolean talked, boolean room) {
        return switch (action) {
            case CONTACT, QUESTION -> talked;
            case WAIT, REFER -> room;
            case WITHDRAW, RETURN -> true;
            default -> false;
        };
    }

    /** By the questions of the concept as it was then: what is no longer asked was answered all the same. */
    private List<RequestPrint.Group> answers(Request request, Locale locale) {
        QuestionForm form = concepts.version(current.get().municipality(), request.conceptVersion())
                .section(IntakeConcept.class)
                .requestForm();
        return form == null ? List.of() : RequestPrint.groups(form, request.answers(), locale);
    }

    private static List<Criterion> criteria(IntakeConcept concept, Course course, Locale locale) {
        Map<String, String> said =
                course.last(Kind.CONTACT).map(RequestStep::words).orElse(Map.of());
        return concept.admissionRule().criteria().stream()
                .map(criterion -> new Criterion(
                        criterion.label().in(locale),
                        Objects.requireNonNullElse(said.get(StepForm.criterion(criterion)), "open")))
                .toList();
    }

    /** The passage of the concept as a link. */
    static Source source(de.lotse.tenancy.Source source) {
        return new Source(source.toString(), "/concept#intake");
    }
}
