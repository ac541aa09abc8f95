package de.lotse.casework.departure;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a worker who leaves knows stays: talked over, sealed, and what the successor needs passed on (Konzept Kreis Unna 4.4). */
@LotseTest
@Requirement({"CW-16", "QA-03"})
class ExitInterviewTests {
    private static final String SAID = "Beim Amt hilft Frau Muster am schnellsten.";
    private static final String PASSED = "Den Runden Tisch dienstags nicht verpassen.";

    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseBench successor;
    private final CaseBench coordinator;
    private final String path;

    @Autowired
    ExitInterviewTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        successor = new CaseBench(app, "unna");
        coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        path = "/departures/" + worker.account() + "/interview";
    }

    private String[] held(String id, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "id",
                id,
                "held",
                "HELD",
                "on",
                "2026-11-02",
                "ledBy",
                "Kora Koordination",
                "said",
                SAID,
                "learned",
                "Einarbeitung früher beginnen."));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void theTalkIsNotedOnceAndReadByCoordinationAndHerself() throws Exception {
        assertThat(coordinator.see("/departures/" + worker.account()).body()).contains(path);
        String id = Uuids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(coordinator.send(path, held(id)).redirect()).isEqualTo(path);
        }
        assertThat(rows(coordinator)).isOne();
        assertThat(coordinator.see(path).body()).contains(SAID, "Einarbeitung früher beginnen.", "Kora Koordination");
        assertThat(worker.see("/departure").body()).contains("Ihr Gespräch beim Ausscheiden", SAID);
        byte[] stored = coordinator.as(() -> coordinator
                .sql("select content from casework_exit_interview where interview_id = ?::uuid")
                .param(id)
                .query(byte[].class)
                .single());
        assertThat(new String(stored, StandardCharsets.UTF_8)).as("sealed").doesNotContain("Frau Muster");
    }

    @Test
    void editedAfterGoingBackItIsShownAgainAndNothingTypedIsLost() throws Exception {
        String id = Uuids.next().toString();
        String[] known = held(id, "successor", successor.account().toString(), "passedOn", PASSED);
        assertThat(coordinator.send(path, known).redirect()).isEqualTo(path);
        assertThat(coordinator.send(path, known).redirect())
                .as("a double click")
                .isEqualTo(path);
        Answer edited = coordinator.send(
                path, held(id, "successor", successor.account().toString(), "passedOn", "Mittwochs anrufen."));
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body())
                .contains("Das steht schon da, mit anderem Inhalt", "Mittwochs anrufen.")
                .doesNotContain("value=\"" + id + "\"");
        assertThat(rows(coordinator)).isOne();
    }

    @Test
    void theSuccessorReadsWhatIsPassedOnAndNothingElse() throws Exception {
        Answer noted = coordinator.send(
                path,
                held(Uuids.next().toString(), "successor", successor.account().toString(), "passedOn", PASSED));
        assertThat(noted.redirect()).isEqualTo(path);
        assertThat(successor.see("/").body()).contains("hat Ihnen Wissen weitergegeben", "/departure/received");
        assertThat(successor.see("/departure/received").body()).contains(PASSED).doesNotContain(SAID);
        assertThat(rows(successor)).as("the talk itself is out of reach").isZero();
        assertThat(worker.see("/departure/received").body()).contains("Noch nichts weitergegeben");
    }

    @Test
    void aWaivedTalkNeedsItsReasonAndAHeldOneWhatWasSaid() throws Exception {
        String id = Uuids.next().toString();
        Answer refused = coordinator.send(path, "id", id, "held", "WAIVED", "on", "2026-11-02", "ledBy", "Kora");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("f-reason-error");
        assertThat(coordinator
                        .send(path, "id", id, "held", "HELD", "on", "2026-11-02", "ledBy", "Kora")
                        .body())
                .contains("f-said-error");
        assertThat(coordinator
                        .send(path, "id", id, "held", "HELD", "on", "2999-01-01", "ledBy", "Kora", "said", SAID)
                        .body())
                .contains("f-on-error", SAID);
        assertThat(coordinator.send(path, held(id, "passedOn", PASSED)).body()).contains("f-successor-error", PASSED);
        assertThat(coordinator
                        .send(
                                path,
                                held(
                                        id,
                                        "passedOn",
                                        PASSED,
                                        "successor",
                                        worker.account().toString()))
                        .status())
                .isEqualTo(422);
        assertThat(rows(coordinator)).isZero();
        coordinator.send(
                path, "id", id, "held", "WAIVED", "on", "2026-11-02", "ledBy", "Kora", "reason", "Sie ist verzogen.");
        assertThat(coordinator.see(path).body()).contains("Verzichtet am", "Sie ist verzogen.");
    }

    @Test
    @Requirement({"ACC-03", "ACC-07"})
    void nobodyElseReadsOrWritesIt() throws Exception {
        coordinator.send(path, held(Uuids.next().toString()));
        for (Role role : List.of(Role.CASE_MANAGER, Role.ADMINISTRATOR, Role.PROVIDER_LEAD, Role.MINISTRY)) {
            CaseBench other = new CaseBench(app, "unna", role);
            assertThat(other.see(path).status()).as(role.name()).isEqualTo(404);
            assertThat(other.send(path, held(Uuids.next().toString())).status()).isEqualTo(404);
            assertThat(rows(other)).as(role.name()).isZero();
        }
        CaseBench herne = new CaseBench(app, "herne", Role.COORDINATOR);
        assertThat(herne.see(path).status()).as("a concept without it, too").isEqualTo(404);
        assertThat(herne.see("/departures/" + new CaseBench(app, "herne").account() + "/interview")
                        .status())
                .isEqualTo(404);
        String own = "/departures/" + coordinator.account() + "/interview";
        assertThat(coordinator.see(own).status()).as("nobody notes her own").isEqualTo(404);
        assertThat(coordinator.send(own, held(Uuids.next().toString())).status())
                .isEqualTo(404);
    }

    private int rows(CaseBench who) {
        return who.as(() -> who.sql("select count(*) from casework_exit_interview where account_id = ?")
                .param(worker.account().value())
                .query(Integer.class)
                .single());
    }
}
