package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where two decide, they are two persons, one of the city and one of a provider (IN-05). */
@LotseTest
@Requirement("IN-05")
class TwoDecideTests {
    private static final String CITY = "sozialamt";
    private static final String PROVIDER = "drk";

    @Autowired
    ApplicationContext app;

    private CaseBench of(String office) {
        return new CaseBench(app, "muenster", Role.CLEARING, office);
    }

    private static TakeStep.Command step(UUID request, int seen, Kind kind) {
        return new TakeStep.Command(
                Uuids.next(),
                request,
                seen,
                kind,
                null,
                null,
                null,
                0,
                Map.of(RequestStep.ALTERNATIVE, "Regionale Beratung"));
    }

    /** A request with its clearing contact. */
    private UUID cleared(CaseBench team) throws Exception {
        String code = new RequestBench(app, "muenster").request();
        UUID request = team.as(
                () -> app.getBean(Requests.class).withCode(code).orElseThrow().id());
        team.as(() -> app.getBean(TakeStep.class).take(step(request, 0, Kind.CONTACT)));
        return request;
    }

    private DecideRequest.Outcome says(CaseBench who, UUID request, Kind kind) {
        return who.as(() -> {
            int seen = app.getBean(Courses.class)
                    .find(request)
                    .orElseThrow()
                    .steps()
                    .size();
            return app.getBean(DecideRequest.class).decide(step(request, seen, kind));
        });
    }

    @Test
    void cityAndProviderDecideTogetherThoughNeitherHasAPostHere() throws Exception {
        CaseBench city = of(CITY);
        CaseBench provider = of(PROVIDER);
        UUID request = cleared(city);
        assertThat(says(city, request, Kind.ADMITTED)).isEqualTo(new DecideRequest.Outcome.FirstVote());
        assertThat(says(provider, request, Kind.REFUSED)).isEqualTo(new DecideRequest.Outcome.Disagree());
        assertThat(says(provider, request, Kind.ADMITTED)).isEqualTo(new DecideRequest.Outcome.Decided(true));
    }

    @Test
    void twoOfOneSideDecideNothing() throws Exception {
        CaseBench city = of(CITY);
        UUID request = cleared(city);
        says(city, request, Kind.ADMITTED);
        assertThat(says(of(CITY), request, Kind.ADMITTED)).isEqualTo(new DecideRequest.Outcome.FirstVote());
    }

    @Test
    void whoeverChangesSidesDoesNotDecideAlone() throws Exception {
        CaseBench worker = of(CITY);
        UUID request = cleared(worker);
        says(worker, request, Kind.ADMITTED);
        worker.as(() -> {
            app.getBean(Members.class)
                    .save(new Member(
                            worker.account(),
                            null,
                            worker.organisation(PROVIDER),
                            new BigDecimal("1.0"),
                            false,
                            List.of("de")));
            return null;
        });
        assertThat(says(worker, request, Kind.ADMITTED)).isEqualTo(new DecideRequest.Outcome.FirstVote());
    }
}
