package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A request is seen by the worker who has it, and no longer by the one who gave it back (IN-03). */
@LotseTest
@Requirement("IN-03")
class AssignedToMeTests {
    @Autowired
    ApplicationContext app;

    private void happens(CaseBench team, UUID request, Kind kind, @Nullable AccountId worker) {
        TakeStep.Outcome outcome = team.as(() -> {
            int seen = app.getBean(RequestSteps.class).of(request).size();
            return app.getBean(TakeStep.class)
                    .take(new TakeStep.Command(Uuids.next(), request, seen, kind, null, worker, null, 0, Map.of()));
        });
        assertThat(outcome).isEqualTo(TakeStep.Outcome.DONE);
    }

    private boolean has(CaseBench worker, UUID request) {
        return worker.as(() -> app.getBean(Courses.class).assignedToMe().stream()
                .anyMatch(course -> course.request().id().equals(request)));
    }

    @Test
    void whatWasGivenBackBelongsToTheNextWorkerOnly() throws Exception {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING);
        CaseBench first = new CaseBench(app, "muenster");
        CaseBench second = new CaseBench(app, "muenster");
        String code = new RequestBench(app, "muenster").request();
        UUID request = team.as(
                () -> app.getBean(Requests.class).withCode(code).orElseThrow().id());
        happens(team, request, Kind.CONTACT, null);
        happens(team, request, Kind.ADMITTED, null);
        happens(team, request, Kind.ASSIGNED, first.account());
        assertThat(has(first, request)).isTrue();
        happens(team, request, Kind.GIVEN_BACK, null);
        assertThat(has(first, request)).isFalse();
        happens(team, request, Kind.ASSIGNED, second.account());
        assertThat(has(first, request)).isFalse();
        assertThat(has(second, request)).isTrue();
    }
}
