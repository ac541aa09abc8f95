package de.lotse.intake.clearing;

import de.lotse.intake.request.Course;
import de.lotse.intake.request.Course.Stage;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many places can be offered to those who wait; whom, the clearing team decides (IN-06). */
@Component
class OfferRoom {
    private final AssignRequest assignRequest;

    OfferRoom(AssignRequest assignRequest) {
        this.assignRequest = assignRequest;
    }

    /** The room of the team, less what is promised already; none where nobody waits. */
    int free(List<Course> courses) {
        if (courses.stream().noneMatch(course -> course.stage() == Stage.WAITING)) {
            return 0;
        }
        long promised = courses.stream()
                .filter(course -> course.stage() == Stage.OFFERED || course.stage() == Stage.ACCEPTED)
                .count();
        return Math.max(0, assignRequest.freePlaces() - Math.toIntExact(promised));
    }
}
