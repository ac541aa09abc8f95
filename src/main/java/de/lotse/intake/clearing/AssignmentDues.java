package de.lotse.intake.clearing;

import de.lotse.casework.absence.StandingIn;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.intake.FirstDays;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestWords;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests assigned to the worker who looks, until the first appointment. */
@Component
class AssignmentDues implements DueSource {
    private final Courses courses;
    private final RequestWords words;
    private final Concepts concepts;
    private final StandingIn standingIn;
    private final FirstDays firstDays;

    AssignmentDues(Courses courses, RequestWords words, Concepts concepts, StandingIn standingIn, FirstDays firstDays) {
        this.firstDays = firstDays;
        this.standingIn = standingIn;
        this.courses = courses;
        this.words = words;
        this.concepts = concepts;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        return RequestsController.takesRequests(concepts)
                ? courses.assignedToMe().stream()
                        .map(course -> due(course, page))
                        .toList()
                : List.of();
    }

    private Due due(Course course, Page page) {
        String href = "/assignments/" + course.request().id();
        Due due = new Due(
                page.today(),
                standingIn.title(
                        page.t("intake.assignment.due", course.request().number(), words.title(course.request(), page)),
                        course.last(Kind.ASSIGNED).map(RequestStep::worker).orElse(null),
                        page),
                href,
                page.t("intake.assignment.due." + next(course)),
                null,
                page.t("intake.assignment.due.open"),
                href,
                false);
        return course.has(Kind.CASE_OPENED)
                ? due
                : firstDays.with(due, course.request().receivedAt(), course.urgent(), null, page);
    }

    private static String next(Course course) {
        if (!course.sinceAssigned(Kind.PASSED_ON)) {
            return "waits";
        }
        return course.has(Kind.CASE_OPENED) ? "linked" : "passed";
    }
}
