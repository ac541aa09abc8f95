package de.lotse.intake.waiting;

import de.lotse.intake.request.Course;
import de.lotse.intake.request.RequestStep;
import java.util.Comparator;
import java.util.List;

/** In which order requests wait: by arrival, unless somebody was moved up with a reason (IN-06). */
public final class WaitingOrder {
    private WaitingOrder() {}

    /** Those who wait, the next one first. */
    public static List<Course> of(List<Course> courses) {
        return courses.stream()
                .filter(course -> course.stage().waits())
                .sorted(Comparator.comparing(
                                (Course course) -> course.advanced().isEmpty())
                        .thenComparing(course -> course.advanced()
                                .map(RequestStep::at)
                                .orElse(course.request().receivedAt())))
                .toList();
    }

    /** How many that came later stand before it: what moving others up costs whoever waits. */
    public static long overtakenBy(Course course, List<Course> ordered) {
        return ordered.subList(0, ordered.indexOf(course)).stream()
                .filter(other ->
                        other.request().receivedAt().isAfter(course.request().receivedAt()))
                .count();
    }
}
