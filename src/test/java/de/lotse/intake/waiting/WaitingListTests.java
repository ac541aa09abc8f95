package de.lotse.intake.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.Request;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A list with two places gives out two, in the order of arrival; beyond it a request is referred (IN-06). */
@LotseTest
@Requirement("IN-06")
class WaitingListTests {
    private static int next = 99301;

    @Autowired
    ApplicationContext app;

    @Autowired
    PutOnList putOnList;

    @Autowired
    ReferRequest referRequest;

    @Autowired
    TakeStep takeStep;

    @Autowired
    Courses courses;

    @Autowired
    Requests requests;

    private @Nullable CaseBench made;
    private String door = "";

    @BeforeEach
    void aTownWithTwoPlaces() {
        String ags = Integer.toString(next++);
        MunicipalityId id = InventedMunicipality.of(app, ags, "muenster");
        InventedMunicipality.publish(
                app,
                id,
                "muenster",
                text -> text.replace("twoDecide: true", "twoDecide: false").replace("limit: 10", "limit: 2"));
        door = "muster-" + ags;
        made = new CaseBench(app, id, Role.CLEARING);
    }

    private CaseBench bench() {
        return Objects.requireNonNull(made);
    }

    private UUID admitted() throws Exception {
        String code = new RequestBench(app, door).request();
        UUID id = bench().as(() -> requests.withCode(code).map(Request::id).orElseThrow());
        assertThat(take(id, Kind.CONTACT)).isEqualTo(TakeStep.Outcome.DONE);
        assertThat(take(id, Kind.ADMITTED)).isEqualTo(TakeStep.Outcome.DONE);
        return id;
    }

    private TakeStep.Outcome take(UUID id, Kind kind) {
        return bench().as(() -> takeStep.take(command(id, kind, null)));
    }

    private TakeStep.Command command(UUID id, Kind kind, @Nullable AccountId worker) {
        int seen = courses.find(id).orElseThrow().steps().size();
        return new TakeStep.Command(
                Uuids.next(), id, seen, kind, null, worker, null, 0, Map.of(RequestStep.FEEDBACK, "Rückmeldung"));
    }

    private PutOnList.Outcome wait(UUID id) {
        return bench().as(() -> putOnList.put(command(id, Kind.WAITING, null)));
    }

    private ReferRequest.Outcome refer(UUID id, Map<String, String> words) {
        return bench().as(() -> {
            int seen = courses.find(id).orElseThrow().steps().size();
            return referRequest.refer(new TakeStep.Command(
                    Uuids.next(), id, seen, Kind.REFERRED, LocalDate.of(2027, 3, 1), null, null, 0, words));
        });
    }

    private Course.Stage stage(UUID id) {
        return bench().as(() -> courses.find(id).orElseThrow().stage());
    }

    @Test
    void beyondTheLimitNobodyIsPutOnTheList() throws Exception {
        assertThat(wait(admitted())).isEqualTo(new PutOnList.Outcome.Waits());
        assertThat(wait(admitted())).isEqualTo(new PutOnList.Outcome.Waits());
        UUID third = admitted();
        assertThat(wait(third)).isEqualTo(new PutOnList.Outcome.Full(2));
        assertThat(stage(third)).isEqualTo(Course.Stage.ADMITTED);
    }

    @Test
    void ofTwoWhoWantTheLastPlaceAtOnceOneGetsIt() throws Exception {
        wait(admitted());
        UUID one = admitted();
        UUID other = admitted();
        List<PutOnList.Outcome> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> wait(one), threads);
            var second = CompletableFuture.supplyAsync(() -> wait(other), threads);
            outcomes = List.of(first.join(), second.join());
        }
        assertThat(outcomes).containsExactlyInAnyOrder(new PutOnList.Outcome.Waits(), new PutOnList.Outcome.Full(2));
        assertThat(List.of(stage(one), stage(other)))
                .containsExactlyInAnyOrder(Course.Stage.WAITING, Course.Stage.ADMITTED);
    }

    @Test
    void aPlaceIsFreeAgainOnceTheRequestIsAssignedOrWithdrawn() throws Exception {
        UUID first = admitted();
        wait(first);
        wait(admitted());
        assertThat(take(first, Kind.WITHDRAWN)).isEqualTo(TakeStep.Outcome.DONE);
        assertThat(wait(admitted())).isEqualTo(new PutOnList.Outcome.Waits());
    }

    @Test
    void whoWithdrawsByTheCodeGivesThePlaceBack() throws Exception {
        RequestBench school = new RequestBench(app, door);
        String code = school.request();
        UUID id = bench().as(() -> requests.withCode(code).map(Request::id).orElseThrow());
        take(id, Kind.CONTACT);
        take(id, Kind.ADMITTED);
        wait(id);
        wait(admitted());
        assertThat(school.send(
                                "/answer",
                                List.of("code", code, "id", Uuids.next().toString(), "says", "withdraw"))
                        .status())
                .isEqualTo(200);
        assertThat(stage(id)).isEqualTo(Course.Stage.WITHDRAWN);
        assertThat(wait(admitted())).isEqualTo(new PutOnList.Outcome.Waits());
    }

    @Test
    void anOfferIsAnsweredByTheRequestingBodyByItsCode() throws Exception {
        RequestBench school = new RequestBench(app, door);
        String code = school.request();
        UUID id = bench().as(() -> requests.withCode(code).map(Request::id).orElseThrow());
        take(id, Kind.CONTACT);
        take(id, Kind.ADMITTED);
        wait(id);
        assertThat(take(id, Kind.OFFERED)).isEqualTo(TakeStep.Outcome.DONE);
        assertThat(school.send("/status", List.of("code", code)).body()).contains("Ein Platz ist frei");
        String answer = Uuids.next().toString();
        List<String> form = List.of("code", code, "id", answer, "says", "accept");
        assertThat(school.send("/answer", form).status()).isEqualTo(200);
        assertThat(school.send("/answer", form).status()).isEqualTo(200);
        assertThat(stage(id)).isEqualTo(Course.Stage.ACCEPTED);
        assertThat(take(id, Kind.ASSIGNED)).isEqualTo(TakeStep.Outcome.DONE);
    }

    @Test
    void whoIsMovedUpComesFirstAndTheOthersByArrival() throws Exception {
        UUID first = admitted();
        UUID second = admitted();
        wait(second);
        wait(first);
        assertThat(order()).containsExactly(first, second);
        take(second, Kind.ADVANCED);
        assertThat(order()).containsExactly(second, first);
    }

    @Test
    void whatMovingUpCostsStandsOnceAtWhoWasMovedUp() throws Exception {
        UUID first = admitted();
        UUID second = admitted();
        wait(first);
        wait(second);
        assertThat(bench().see("/requests").body()).contains("nach Eingang").doesNotContain("früher eingegangen");
        take(second, Kind.ADVANCED);
        assertThat(bench().see("/requests").body())
                .containsOnlyOnce("vor einer früher eingegangenen")
                .containsOnlyOnce("vorgezogen: ")
                .contains("nach Eingang")
                .doesNotContain("später eingegangen");
        List<Course> ordered = bench().as(() -> WaitingOrder.of(courses.alive()));
        assertThat(ordered.stream().map(course -> WaitingOrder.overtakes(course, ordered)))
                .containsExactly(1L, 0L);
    }

    @Test
    void whoComesBackToTheListStandsByArrivalAgain() throws Exception {
        UUID first = admitted();
        UUID second = admitted();
        wait(first);
        wait(second);
        take(second, Kind.ADVANCED);
        take(second, Kind.OFFERED);
        assertThat(order()).containsExactly(second, first);
        take(second, Kind.OFFER_DECLINED);
        assertThat(order()).containsExactly(first, second);
    }

    @Test
    void aRequestIsReferredOnlyOnceTheListIsFullAndWithHelpMeanwhile() throws Exception {
        Map<String, String> words = Map.of(RequestStep.ALTERNATIVE, "Regionale Beratung");
        wait(admitted());
        UUID second = admitted();
        assertThat(page(second)).contains("/steps/wait").doesNotContain("/steps/refer");
        assertThat(refer(second, words)).isEqualTo(new ReferRequest.Outcome.RoomLeft());
        wait(second);
        UUID third = admitted();
        assertThat(page(third)).contains("/steps/refer").doesNotContain("/steps/wait");
        assertThat(refer(third, Map.of())).isEqualTo(new ReferRequest.Outcome.NoAlternative());
        assertThat(refer(third, words)).isEqualTo(new ReferRequest.Outcome.Referred());
        assertThat(stage(third)).isEqualTo(Course.Stage.REFERRED);
    }

    private String page(UUID id) throws Exception {
        return bench().see("/requests/" + id).body();
    }

    private List<UUID> order() {
        return bench().as(() -> WaitingOrder.of(courses.alive()).stream()
                .map(course -> course.request().id())
                .toList());
    }

    @Test
    void twoStepsFromTheSameStateAreOneStepAndAClearAnswer() throws Exception {
        UUID id = admitted();
        TakeStep.Command one = bench().as(() -> command(id, Kind.CONTACT, null));
        TakeStep.Command other = bench().as(() -> command(id, Kind.WITHDRAWN, null));
        assertThat(bench().as(() -> takeStep.take(one))).isEqualTo(TakeStep.Outcome.DONE);
        assertThat(bench().as(() -> takeStep.take(other))).isEqualTo(TakeStep.Outcome.OVERTAKEN);
        assertThat(bench().as(() -> takeStep.take(one))).isEqualTo(TakeStep.Outcome.DONE);
        assertThat(bench().as(() -> courses.find(id).orElseThrow().steps())).hasSize(3);
    }

    @Test
    void theDayOfTheReturnIsKept() throws Exception {
        UUID id = admitted();
        LocalDate day = LocalDate.of(2027, 3, 1);
        bench().as(() ->
                takeStep.take(new TakeStep.Command(Uuids.next(), id, 2, Kind.REFERRED, day, null, null, 0, Map.of())));
        assertThat(bench().as(() -> courses.find(id).orElseThrow().day(Kind.REFERRED)))
                .isEqualTo(day);
        assertThat(take(id, Kind.CAME_BACK)).isEqualTo(TakeStep.Outcome.DONE);
        assertThat(stage(id)).isEqualTo(Course.Stage.ADMITTED);
    }
}
