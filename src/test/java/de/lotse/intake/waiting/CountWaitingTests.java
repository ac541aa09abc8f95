package de.lotse.intake.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.capacity.PeopleWaiting;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How many people wait comes from the data, in figures only, for whoever plans (CAP-04). */
@LotseTest
@Requirement({"CAP-04", "IN-06"})
class CountWaitingTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    PeopleWaiting waiting;

    @Test
    void whoWaitsIsCountedByWhereTheRequestStands() throws Exception {
        MunicipalityId id = InventedMunicipality.of(app, "99181", "muenster");
        CaseBench team = new CaseBench(app, id, Role.CLEARING);
        CaseBench worker = new CaseBench(app, id);
        worker.open(null, null, null);
        CaseBench coordinator = new CaseBench(app, id, Role.COORDINATOR);
        assertThat(coordinator.as(waiting::today)).isEqualTo(new PeopleWaiting.Waiting(0, 0, 0));

        UUID listed = admitted(team, "muster-99181");
        assertThat(coordinator.as(waiting::today)).as("admitted").isEqualTo(new PeopleWaiting.Waiting(0, 1, 0));
        team.as(() -> app.getBean(PutOnList.class).put(step(listed, 2, Kind.WAITING, null)));
        take(team, listed, 3, Kind.OFFERED, null);
        assertThat(coordinator.as(waiting::today))
                .as("offered still waits")
                .isEqualTo(new PeopleWaiting.Waiting(1, 0, 0));
        UUID given = admitted(team, "muster-99181");
        take(team, given, 2, Kind.ASSIGNED, worker.account());
        assertThat(coordinator.as(waiting::today)).as("assigned").isEqualTo(new PeopleWaiting.Waiting(1, 1, 0));
        assertThat(coordinator.see("/capacity/forecast").body())
                .contains("1 auf der Warteliste, 1 aufgenommen oder zugewiesen", "name=\"waiting\"", "value=\"2\"");
        take(team, given, 3, Kind.CASE_OPENED, null);
        take(team, listed, 4, Kind.WITHDRAWN, null);
        assertThat(coordinator.as(waiting::today)).isEqualTo(new PeopleWaiting.Waiting(0, 0, 0));
    }

    @Test
    void whoWasReferredElsewhereWaitsAgainOnlyWhenBack() throws Exception {
        MunicipalityId id = InventedMunicipality.of(app, "99183", "muenster");
        CaseBench team = new CaseBench(app, id, Role.CLEARING);
        CaseBench coordinator = new CaseBench(app, id, Role.COORDINATOR);
        UUID request = admitted(team, "muster-99183");
        take(team, request, 2, Kind.REFERRED, null);
        assertThat(coordinator.as(waiting::today)).as("no place is kept").isEqualTo(new PeopleWaiting.Waiting(0, 0, 0));
        take(team, request, 3, Kind.CAME_BACK, null);
        assertThat(coordinator.as(waiting::today)).as("back").isEqualTo(new PeopleWaiting.Waiting(0, 1, 0));
    }

    @Test
    void whoeverDoesNotPlanIsToldNothing() throws Exception {
        MunicipalityId id = InventedMunicipality.of(app, "99182", "muenster");
        CaseBench team = new CaseBench(app, id, Role.CLEARING);
        admitted(team, "muster-99182");
        for (Role role : new Role[] {Role.CLEARING, Role.CASE_MANAGER, Role.PROVIDER_LEAD}) {
            assertThat(new CaseBench(app, id, role).as(waiting::today))
                    .as(role.name())
                    .isEqualTo(new PeopleWaiting.Waiting(0, 0, 0));
        }
    }

    private UUID admitted(CaseBench team, String door) throws Exception {
        String code = new RequestBench(app, door).request();
        UUID request = team.as(
                () -> app.getBean(Requests.class).withCode(code).orElseThrow().id());
        take(team, request, 0, Kind.CONTACT, null);
        take(team, request, 1, Kind.ADMITTED, null);
        return request;
    }

    private void take(CaseBench team, UUID request, int seen, Kind kind, @Nullable AccountId worker) {
        assertThat(team.as(() -> app.getBean(TakeStep.class).take(step(request, seen, kind, worker))))
                .isEqualTo(TakeStep.Outcome.DONE);
    }

    private static TakeStep.Command step(UUID request, int seen, Kind kind, @Nullable AccountId worker) {
        return new TakeStep.Command(Uuids.next(), request, seen, kind, null, worker, null, 0, Map.of());
    }
}
