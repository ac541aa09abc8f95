package de.lotse.intake.waiting;

import de.lotse.intake.request.Course;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import java.util.Comparator;
import java.util.List;

/** In which order requests wait: by arrival, unless somebody was moved up with a reason (IN-06). */
public final class WaitingOrder {
    private WaitingOrder() {}

    /** Those who wait, the next one first. */
    public static List<Course> of(List<Course> courses) {
        return courses.stream()
                .filter(course -> course.stage().waits())
                .sorted(Comparator.comparing((Course course) -> !course.has(Kind.ADVANCED))
                        .thenComparing(course -> course.last(Kind.ADVANCED)
                                .map(RequestStep::at)
                                .orElse(course.request().receivedAt())))
                .toList();
    }
}
