package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.capacity.KnowinglyOver;
import de.lotse.casework.CaseBench;
import de.lotse.intake.request.Course.Stage;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is assigned takes its place at once: nobody's last place is given away twice unnoticed (IN-03, CAP-01). */
@LotseTest
@Requirement({"IN-03", "CAP-01"})
class AssignmentRoomTests {
    private static int next = 99601;

    @Autowired
    ApplicationContext app;

    private @Nullable ClearingTown made;
    private @Nullable CaseBench somebody;

    @BeforeEach
    void aWorkerWithRoomForOne() {
        made = new ClearingTown(app, Integer.toString(next++));
        somebody = town().worker();
    }

    private ClearingTown town() {
        return Objects.requireNonNull(made);
    }

    private CaseBench worker() {
        return Objects.requireNonNull(somebody);
    }

    private UUID admitted() throws Exception {
        return town().request(Kind.CONTACT, Kind.ADMITTED);
    }

    private TakeStep.Command command(UUID request) {
        return town().team().as(() -> town().command(request, Kind.ASSIGNED, worker().account()));
    }

    private AssignRequest.Outcome assign(TakeStep.Command command, boolean knowingly) {
        return town().team().as(() -> app.getBean(AssignRequest.class).assign(command, knowingly));
    }

    @Test
    void theSecondRequestIsAssignedToAFullWorkerOnlyKnowingly() throws Exception {
        TakeStep.Command first = command(admitted());
        assertThat(assign(first, false)).isEqualTo(new AssignRequest.Outcome.Assigned());
        assertThat(assign(first, false)).as("a double click").isEqualTo(new AssignRequest.Outcome.Assigned());
        UUID second = admitted();
        assertThat(assign(command(second), false)).isEqualTo(new AssignRequest.Outcome.Full(1));
        assertThat(town().stage(second)).isEqualTo(Stage.ADMITTED);
        assertThat(assign(command(second), true)).isEqualTo(new AssignRequest.Outcome.Assigned());
    }

    @Test
    void ofTwoWhoWantTheLastPlaceAtOnceTheSecondIsTold() throws Exception {
        TakeStep.Command one = command(admitted());
        TakeStep.Command other = command(admitted());
        List<AssignRequest.Outcome> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> assign(one, false), threads);
            var second = CompletableFuture.supplyAsync(() -> assign(other, false), threads);
            outcomes = List.of(first.join(), second.join());
        }
        assertThat(outcomes)
                .containsExactlyInAnyOrder(new AssignRequest.Outcome.Assigned(), new AssignRequest.Outcome.Full(1));
    }

    @Test
    void whoConfirmsThatSheIsFullIsNamedWithHowFullSheWas() throws Exception {
        TakeStep.Command first = command(admitted());
        assign(first, true);
        TakeStep.Command second = command(admitted());
        assertThat(assign(second, true)).isEqualTo(new AssignRequest.Outcome.Assigned());
        assertThat(assign(second, true)).as("a double click").isEqualTo(new AssignRequest.Outcome.Assigned());
        assertThat(town().team().see("/requests/" + first.request()).body())
                .as("there was room")
                .doesNotContain("trotz voller Auslastung");
        assertThat(town().team().see("/requests/" + second.request()).body())
                .contains("Bewusst trotz voller Auslastung: 0, dazu 1 zugewiesen; voll ab 2");
        CaseBench coordinator = new CaseBench(app, worker().municipality(), Role.COORDINATOR);
        assertThat(coordinator.see("/capacity").body()).contains("0, dazu 1 zugewiesen; voll ab 2", "Bestätigt von");
        for (CaseBench other : List.of(worker(), town().team())) {
            assertThat(other.as(() -> app.getBean(KnowinglyOver.class).since(LocalDate.EPOCH)))
                    .as("who does not plan")
                    .isEmpty();
        }
    }

    @Test
    void ofTwoWhoKnowinglyTakeTheLastPlaceAtOnceOnlyTheSecondGoesBeyond() throws Exception {
        TakeStep.Command one = command(admitted());
        TakeStep.Command other = command(admitted());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> assign(one, true), threads);
            var second = CompletableFuture.supplyAsync(() -> assign(other, true), threads);
            assertThat(List.of(first.join(), second.join())).containsOnly(new AssignRequest.Outcome.Assigned());
        }
        CaseBench coordinator = new CaseBench(app, worker().municipality(), Role.COORDINATOR);
        assertThat(coordinator.as(() -> app.getBean(KnowinglyOver.class).since(LocalDate.EPOCH)))
                .singleElement()
                .satisfies(over -> {
                    assertThat(over.worker()).isEqualTo(worker().account());
                    assertThat(over.by()).isEqualTo(town().team().account());
                    assertThat(over.given()).isEqualTo(1);
                    assertThat(over.guide()).isEqualByComparingTo("2");
                });
    }

    @Test
    void whatIsGivenBackLeavesThePlaceAgain() throws Exception {
        UUID first = admitted();
        assertThat(assign(command(first), false)).isEqualTo(new AssignRequest.Outcome.Assigned());
        town().take(first, Kind.GIVEN_BACK);
        assertThat(assign(command(admitted()), false)).isEqualTo(new AssignRequest.Outcome.Assigned());
    }

    @Test
    void theFormSaysHowFullSheIsAndAsksBeforeItGoesBeyond() throws Exception {
        assertThat(assign(command(admitted()), false)).isEqualTo(new AssignRequest.Outcome.Assigned());
        String path = "/requests/" + admitted() + "/steps/assign";
        assertThat(town().team().see(path).body())
                .contains(", dazu 1 zugewiesen, damit voll")
                .doesNotContain("name=\"over\"");
        String[] fields = {
            "id",
            Uuids.next().toString(),
            "seen",
            "2",
            "worker",
            worker().account().toString(),
            "reason",
            "Sprachkenntnisse"
        };
        CaseBench.Answer refused = town().team().send(path, fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("kein Platz mehr", "name=\"over\"", "Sprachkenntnisse");
        String[] knowingly = new String[fields.length + 2];
        System.arraycopy(fields, 0, knowingly, 0, fields.length);
        knowingly[fields.length] = "over";
        knowingly[fields.length + 1] = "yes";
        assertThat(town().team().send(path, knowingly).status()).isEqualTo(302);
    }
}
