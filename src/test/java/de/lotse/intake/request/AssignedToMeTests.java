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
import java.time.LocalDate;
import java.time.ZoneId;
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

    @Test
    void theFirstAppointmentIsNotBeforeTheRequestNorFarAhead() throws Exception {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING);
        CaseBench worker = new CaseBench(app, "muenster");
        String code = new RequestBench(app, "muenster").request();
        UUID request = team.as(
                () -> app.getBean(Requests.class).withCode(code).orElseThrow().id());
        happens(team, request, Kind.CONTACT, null);
        happens(team, request, Kind.ADMITTED, null);
        happens(team, request, Kind.ASSIGNED, worker.account());
        happens(team, request, Kind.PASSED_ON, null);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

        CaseBench.Answer before = begins(worker, request, today.minusYears(3));
        assertThat(before.status()).isEqualTo(422);
        assertThat(before.body())
                .contains("f-day-error", "liegt vor der Anfrage", "value=\"" + today.minusYears(3) + "\"");
        CaseBench.Answer ahead = begins(worker, request, today.plusYears(1));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.body()).contains("f-day-error", "zu weit voraus");
        assertThat(has(worker, request)).as("nothing was closed").isTrue();

        assertThat(begins(worker, request, today.plusDays(7)).status()).isEqualTo(302);
        assertThat(worker.see("/assignments/" + request).body()).contains("hier ist nichts mehr zu tun");
    }

    private static CaseBench.Answer begins(CaseBench worker, UUID request, LocalDate day) throws Exception {
        return worker.send(
                "/assignments/" + request + "/appointment",
                "id",
                Uuids.next().toString(),
                "seen",
                "4",
                "day",
                day.toString());
    }
}
