package de.lotse.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.Load;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is how full, in figures only (CAP-01). */
@LotseTest
class CapacitiesTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Capacities capacities;

    @Test
    @Requirement({"CAP-01", "ACC-03"})
    void coordinationSeesHowManyCasesAWorkerHasWithoutAGrantToAny() {
        CaseBench worker = SeatedWorker.on(app, "unna", "luenen_cm_from_2025", "0.5");
        worker.open("luenen", null, null);
        decide(worker, worker.open("luenen", null, null), "short_counselling");
        worker.close(worker.open("luenen", null, null));
        WorkerCapacity hers = seenBy(new CaseBench(app, "unna", Role.COORDINATOR), worker.account());
        assertThat(hers.carried()).isEqualTo(new Carried(1, 1, 0, Map.of(), 2));
        assertThat(hers.fte()).isEqualByComparingTo("0.5");
        assertThat(hers.area()).containsExactly("luenen");
        assertThat(hers.organisationName()).contains("Lünen");
        assertThat(hers.now().used()).isEqualByComparingTo("1");
        assertThat(hers.now().to()).isEqualByComparingTo("15");
        assertThat(hers.afterOneMore().used()).isEqualByComparingTo("2");
    }

    @Test
    @Requirement("CW-09")
    void aCaseWithoutAQualifiedContactForThreeMonthsRests() {
        CaseBench worker = SeatedWorker.on(app, "unna", "luenen_cm_from_2025", "1.0");
        CaseId id = worker.open("luenen", null, null);
        opened(worker, id, "5 months");
        assertThat(seenBy(worker, worker.account()).carried().resting()).isEqualTo(1);
        worker.talk(id, 1);
        assertThat(seenBy(worker, worker.account()).carried().active()).isEqualTo(1);
    }

    @Test
    @Requirement("CON-02")
    void aCaseWhoseConsentWasWithdrawnRests() {
        CaseBench worker = SeatedWorker.on(app, "unna", "luenen_cm_from_2025", "1.0");
        CaseId id = worker.open("luenen", null, null);
        worker.as(() -> worker.sql("""
                        update consent_declaration set withdrawn_at = now() where kind = 'consent' and person_id =
                          (select main_person_id from casework_case where case_id = ?)
                        """).param(id.value()).update());
        assertThat(seenBy(worker, worker.account()).carried()).isEqualTo(new Carried(0, 0, 1, Map.of(), 0));
    }

    @Test
    @Requirement({"CAP-02", "ACC-03"})
    void hoursAreCountedByCategory() {
        CaseBench worker = SeatedWorker.on(app, "muenster", null, "0.5");
        for (String category : List.of("A", "B", "D", "D", "D", "D", "D")) {
            categorise(worker, worker.open(null, null, null), category);
        }
        WorkerCapacity hers = seenBy(new CaseBench(app, "muenster", Role.CLEARING), worker.account());
        assertThat(hers.now().used()).isEqualByComparingTo("8.25");
        assertThat(hers.now().to()).isEqualByComparingTo("11.7");
        assertThat(hers.now().light()).isEqualTo(Load.Light.FREE);
        assertThat(hers.afterOneMore().used()).as("one of category C").isEqualByComparingTo("10.25");
    }

    @Test
    @Requirement("ACC-03")
    void whoNeitherRunsCasesNorPlansIsToldNoFigure() {
        CaseBench worker = SeatedWorker.on(app, "unna", "luenen_cm_from_2025", "1.0");
        worker.open("luenen", null, null);
        for (Role role : List.of(Role.AUTHORITY, Role.ADMINISTRATOR, Role.MINISTRY, Role.STEERING_MEMBER)) {
            assertThat(seenBy(new CaseBench(app, "unna", role), worker.account())
                            .carried())
                    .as(role.name())
                    .isEqualTo(Carried.NOTHING);
        }
    }

    @Test
    @Requirement("ORG-01")
    void anotherMunicipalityHasItsOwnWorkers() {
        CaseBench worker = SeatedWorker.on(app, "unna", "luenen_cm_from_2025", "1.0");
        CaseBench other = new CaseBench(app, "herne", Role.COORDINATOR);
        assertThat(other.as(() -> capacities.of(worker.account()))).isEmpty();
    }

    @Test
    void whoSitsOnNoPostIsCountedButNotJudged() {
        CaseBench worker = new CaseBench(app, "unna");
        worker.open("luenen", null, null);
        WorkerCapacity hers = seenBy(worker, worker.account());
        assertThat(hers.now()).isEqualTo(new Load(BigDecimal.ONE, null, null, Load.Light.NONE));
    }

    private WorkerCapacity seenBy(CaseBench viewer, AccountId worker) {
        return viewer.as(() -> capacities.of(worker)).orElseThrow();
    }

    private static void opened(CaseBench worker, CaseId id, String before) {
        worker.as(() -> worker.sql("update casework_case set opened_at = now() - ?::interval where case_id = ?")
                .params(before, id.value())
                .update());
    }

    private static void decide(CaseBench worker, CaseId id, String decision) {
        worker.as(
                () -> worker.sql("""
                        insert into casework_decision (municipality_id, case_id, decision_id, decision, proposed, criteria_met, decided_at,
                          decided_by)
                        values (database_municipality(), ?, ?, ?, 'short_counselling', '{}', now(), database_account())
                        """).params(id.value(), Uuids.next(), decision).update());
    }

    private static void categorise(CaseBench worker, CaseId id, String category) {
        worker.as(
                () -> worker.sql("""
                        insert into casework_category_choice (municipality_id, case_id, choice_id, category, figures, chosen_at, chosen_by)
                        values (database_municipality(), ?, ?, ?, '{}', now(), database_account())
                        """).params(id.value(), Uuids.next(), category).update());
    }
}
