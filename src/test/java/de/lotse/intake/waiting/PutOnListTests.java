package de.lotse.intake.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.Uuids;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The waiting list keeps exactly one place for each request that waits (IN-06). */
@LotseTest
@Requirement("IN-06")
class PutOnListTests {
    @Autowired
    ApplicationContext app;

    private static TakeStep.Command step(UUID request, int seen, Kind kind) {
        return new TakeStep.Command(Uuids.next(), request, seen, kind, null, null, null, 0, Map.of());
    }

    @Test
    void whoeverPutsARequestOnTheListASecondTimeDoesNotTakeItsPlaceAway() throws Exception {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING);
        String code = new RequestBench(app, "muenster").request();
        UUID request = team.as(
                () -> app.getBean(Requests.class).withCode(code).orElseThrow().id());
        TakeStep take = app.getBean(TakeStep.class);
        assertThat(team.as(() -> take.take(step(request, 0, Kind.CONTACT)))).isEqualTo(TakeStep.Outcome.DONE);
        assertThat(team.as(() -> take.take(step(request, 1, Kind.ADMITTED)))).isEqualTo(TakeStep.Outcome.DONE);
        PutOnList put = app.getBean(PutOnList.class);
        WaitingPlaces places = app.getBean(WaitingPlaces.class);
        int before = team.as(places::taken);
        assertThat(team.as(() -> put.put(step(request, 2, Kind.WAITING)))).isEqualTo(new PutOnList.Outcome.Waits());

        assertThat(team.as(() -> put.put(step(request, 2, Kind.WAITING))))
                .isEqualTo(new PutOnList.Outcome.Refused(TakeStep.Outcome.OVERTAKEN));
        assertThat(team.as(places::taken)).isEqualTo(before + 1);
        Course course = team.as(() -> app.getBean(Courses.class).find(request).orElseThrow());
        assertThat(course.stage()).isEqualTo(Course.Stage.WAITING);
        team.as(() -> take.take(step(request, 3, Kind.WITHDRAWN)));
        assertThat(team.as(places::taken)).isEqualTo(before);
    }
}
