package de.lotse.casework.closure;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.database.OwnersHand;
import de.lotse.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No file is kept for ever: a closed one says until when, and who must see to it is told (CON-08). */
@LotseTest
class RetentionTests {
    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseId id;
    private final String said;

    /** A case that was closed just now. */
    @Autowired
    RetentionTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        id = worker.open("luenen", null, null);
        said = "Fall " + worker.find(id).number() + ": Aufbewahrung bis";
        worker.close(id);
    }

    private void closedMonthsAgo(int months) throws Exception {
        new OwnersHand(app)
                .run(
                        "update casework_closure set closed_at = clock_timestamp() - make_interval(months => ?) where case_id = ?",
                        months,
                        id.value());
    }

    @Test
    @Requirement("CON-08")
    void aClosedFileSaysUntilWhenItIsKeptAndByWhichRule() throws Exception {
        assertThat(worker.see("/cases/" + id).body())
                .contains("Aufbewahrung", "zwölf Monate nach dem Abschluss", "/concept#consent");
        assertThat(worker.see("/").body()).doesNotContain(said);
        CaseId open = worker.open("luenen", null, null);
        assertThat(worker.see("/cases/" + open).body()).doesNotContain("zwölf Monate nach dem Abschluss");
    }

    @Test
    @Requirement({"CON-08", "ACC-03"})
    void onceItsTimeHasComeTheWorkerAndCoordinationAreTold() throws Exception {
        CaseBench coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        assertThat(coordinator.see("/departures").body()).doesNotContain(said);
        closedMonthsAgo(13);
        assertThat(worker.see("/").body()).contains(said);
        assertThat(coordinator.see("/departures").body()).contains(said).doesNotContain("Mithal");
        assertThat(new CaseBench(app, "unna").see("/").body()).doesNotContain(said);
        assertThat(new CaseBench(app, "herne", Role.COORDINATOR)
                        .see("/departures")
                        .body())
                .doesNotContain(said);
    }

    @Test
    @Requirement("CON-08")
    void aCaseTakenUpAgainIsKeptAndCountsAnewFromItsNextEnd() throws Exception {
        CaseBench coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        closedMonthsAgo(13);
        new OwnersHand(app)
                .run("update casework_closure set reopened_at = clock_timestamp() where case_id = ?", id.value());
        assertThat(worker.see("/").body()).doesNotContain(said);
        assertThat(coordinator.see("/departures").body()).doesNotContain(said);
        assertThat(worker.see("/cases/" + id).body()).doesNotContain("zwölf Monate nach dem Abschluss");
        worker.close(id);
        assertThat(worker.see("/").body()).doesNotContain(said);
        assertThat(worker.see("/cases/" + id).body()).contains("zwölf Monate nach dem Abschluss");
    }
}
