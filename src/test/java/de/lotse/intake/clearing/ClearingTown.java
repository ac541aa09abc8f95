package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.InventedOffice;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.Request;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.PublishConcept;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An invented town that clears requests as Münster does, where one person decides and each worker has room for one case. */
final class ClearingTown {
    private final ApplicationContext app;
    private final String door;
    private final InventedOffice office;
    private final CaseBench team;

    ClearingTown(ApplicationContext app, String ags) {
        this(app, ags, text -> text);
    }

    /** With something else in its concept. */
    ClearingTown(ApplicationContext app, String ags, UnaryOperator<String> change) {
        this.app = app;
        MunicipalityId id = InventedMunicipality.of(app, ags, "muenster");
        assertThat(InventedMunicipality.publish(
                        app,
                        id,
                        "muenster",
                        text -> change.apply(text.replace("twoDecide: true", "twoDecide: false")
                                .replace("hoursPerFte: 23.4", "hoursPerFte: 2.0"))))
                .isInstanceOf(PublishConcept.Outcome.Published.class);
        door = "muster-" + ags;
        office = new InventedOffice(app, id);
        team = new CaseBench(app, id, Role.CLEARING);
    }

    CaseBench team() {
        return team;
    }

    /** A new worker on a full post. */
    CaseBench worker() {
        return office.sits(office.post(null, null, null));
    }

    /** A request that went so far. */
    UUID request(Kind... steps) throws Exception {
        String code = new RequestBench(app, door).request();
        UUID request = team.as(() ->
                app.getBean(Requests.class).withCode(code).map(Request::id).orElseThrow());
        for (Kind kind : steps) {
            take(request, kind);
        }
        return request;
    }

    /** The next step. */
    void take(UUID request, Kind kind) {
        assertThat(team.as(() -> app.getBean(TakeStep.class).take(command(request, kind, null))))
                .isEqualTo(TakeStep.Outcome.DONE);
    }

    /** Sends it elsewhere because the list is full, to come back on the day. */
    void refer(UUID request, LocalDate day) {
        assertThat(team.<TakeStep.Outcome>as(() -> {
                    int seen = course(request).steps().size();
                    return app.getBean(TakeStep.class)
                            .take(new TakeStep.Command(
                                    Uuids.next(), request, seen, Kind.REFERRED, day, null, null, 0, Map.of()));
                }))
                .isEqualTo(TakeStep.Outcome.DONE);
    }

    /** The form of the next step, as the page offers it now; inside a transaction. */
    TakeStep.Command command(UUID request, Kind kind, @Nullable AccountId worker) {
        return new TakeStep.Command(
                Uuids.next(), request, course(request).steps().size(), kind, null, worker, null, 0, Map.of());
    }

    Course.Stage stage(UUID request) {
        return team.as(() -> course(request).stage());
    }

    private Course course(UUID request) {
        return app.getBean(Courses.class).find(request).orElseThrow();
    }
}
