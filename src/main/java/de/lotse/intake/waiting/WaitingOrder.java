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

    /** How many that came earlier stand behind it: what moving it up costs those who wait; none where it stands by arrival. */
    public static long overtakes(Course course, List<Course> ordered) {
        return ordered.subList(ordered.indexOf(course) + 1, ordered.size()).stream()
                .filter(other ->
                        other.request().receivedAt().isBefore(course.request().receivedAt()))
                .count();
    }
}
