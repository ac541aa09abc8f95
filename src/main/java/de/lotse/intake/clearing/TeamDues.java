package de.lotse.intake.clearing;

import de.lotse.access.CurrentActor;
import de.lotse.access.Right;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.waiting.WaitingDues;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the clearing team has to do; the requests are read and unsealed once for all of it. */
@Component
class TeamDues implements DueSource {
    private final Courses courses;
    private final DecisionDues decisions;
    private final StageDues stages;
    private final WaitingDues waiting;
    private final CurrentActor current;
    private final Concepts concepts;

    TeamDues(
            Courses courses,
            DecisionDues decisions,
            StageDues stages,
            WaitingDues waiting,
            CurrentActor current,
            Concepts concepts) {
        this.stages = stages;
        this.courses = courses;
        this.decisions = decisions;
        this.waiting = waiting;
        this.current = current;
        this.concepts = concepts;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        if (!current.get().may(Right.REQUEST_CLEAR) || !RequestsController.takesRequests(concepts)) {
            return List.of();
        }
        List<Course> alive = courses.alive();
        return Stream.of(decisions.due(alive, page), stages.due(alive, page), waiting.due(alive, page))
                .flatMap(List::stream)
                .toList();
    }
}
