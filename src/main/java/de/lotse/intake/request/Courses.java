package de.lotse.intake.request;

import de.lotse.access.CurrentActor;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests of the acting municipality with what happened to them. */
@Component
@Transactional(readOnly = true)
public class Courses {
    private static final Duration RECENT = Duration.ofDays(14);
    private final Requests requests;
    private final RequestSteps steps;
    private final CurrentActor current;
    private final Concepts concepts;
    private final Clock clock;

    Courses(Requests requests, RequestSteps steps, CurrentActor current, Concepts concepts, Clock clock) {
        this.concepts = concepts;
        this.current = current;
        this.requests = requests;
        this.steps = steps;
        this.clock = clock;
    }

    /** The request with all its steps, if there is one here. */
    public Optional<Course> find(UUID id) {
        return requests.find(id).map(request -> new Course(request, steps.of(id)));
    }

    /** Everything that is open or moved within two weeks, by arrival. */
    public List<Course> alive() {
        Instant since = clock.instant().minus(RECENT);
        Map<UUID, List<RequestStep>> taken =
                steps.alive(since).stream().collect(Collectors.groupingBy(RequestStep::request));
        return requests.alive(since, taken.keySet()).stream()
                .map(request -> new Course(request, taken.getOrDefault(request.id(), List.of())))
                .toList();
    }

    /** What is assigned to the acting worker, or to one for whom she stands in, and not finished. */
    public List<Course> assignedToMe() {
        return courses(requests.all(steps.assignedToMe())).stream()
                .filter(course -> course.stage() == Course.Stage.ASSIGNED)
                .toList();
    }

    /** The request, if it is assigned now to the acting worker or to one for whom she stands in. */
    public Optional<Course> mine(UUID id) {
        return steps.assignedToMe().contains(id)
                ? find(id).filter(course ->
                        course.stage() == Course.Stage.ASSIGNED || course.stage() == Course.Stage.STARTED)
                : Optional.empty();
    }

    /** What the acting worker sent herself, newest first. */
    public List<Course> own() {
        return courses(requests.own());
    }

    private List<Course> courses(List<Request> found) {
        Map<UUID, List<RequestStep>> taken =
                steps.of(found.stream().map(Request::id).toList());
        return found.stream()
                .map(request -> new Course(request, taken.getOrDefault(request.id(), List.of())))
                .toList();
    }

    /** The word of the acting municipality in addresses. */
    public String key() {
        return concepts.current(current.get().municipality()).municipality().key();
    }
}
