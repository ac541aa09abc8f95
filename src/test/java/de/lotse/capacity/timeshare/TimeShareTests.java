package de.lotse.capacity.timeshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InventedMunicipality;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 60 percent counselling, 40 percent network: noted with two taps, hers alone (CAP-03). */
@LotseTest
class TimeShareTests {
    private final LocalDate monday =
            RecordWeek.monday(LocalDate.now(ZoneId.of("Europe/Berlin"))).minusWeeks(1);

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("CAP-03")
    void aWeekIsNotedOnceAndTheNextBeginsWithItsShare() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        assertThat(worker.see("/time-share").body()).contains("Noch keine Woche notiert", "60", "2.2 Arbeitsweise");
        assertThat(note(worker, monday, "70").redirect()).isEqualTo("/time-share");
        note(worker, monday, "50");
        assertThat(worker.see("/time-share").body())
                .contains("Im Schnitt 50 %", "Ziel 60 %", "Eine Woche notiert", "value=\"50\" checked");
    }

    @Test
    @Requirement({"CAP-03", "ACC-08"})
    void nobodyReadsTheWeeksOfSomebodyElse() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        note(worker, monday, "90");
        assertThat(new CaseBench(app, "unna").see("/time-share").body()).doesNotContain("Im Schnitt 90 %");
        CaseBench coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        assertThat(coordinator.as(() -> coordinator
                        .sql("select count(*) from capacity_week")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    @Requirement({"CAP-03", "ACC-08"})
    void theDatabaseLetsNobodyChangeTheWeekOfSomebodyElse() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        note(worker, monday, "70");
        for (Role role : List.of(Role.COORDINATOR, Role.CASE_MANAGER)) {
            CaseBench other = new CaseBench(app, "unna", role);
            assertThat(other.<Integer>as(
                            () -> other.sql("update capacity_week set counselling = 0 where account_id = ?")
                                    .param(worker.account().value())
                                    .update()))
                    .isZero();
            assertThat(other.<Integer>as(() -> other.sql("delete from capacity_week where account_id = ?")
                            .param(worker.account().value())
                            .update()))
                    .isZero();
            assertThatThrownBy(() -> other.as(() -> other.sql("""
                            insert into capacity_week (municipality_id, account_id, monday, counselling, recorded_at)
                            values (database_municipality(), ?, ?, 0, now())
                            """)
                            .params(worker.account().value(), monday.minusWeeks(1))
                            .update()))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        assertThat(worker.see("/time-share").body()).contains("Im Schnitt 70 %");
    }

    @Test
    @Requirement({"CAP-03", "ACC-08"})
    void coordinationSeesAnAverageFromFiveWorkersOn() throws Exception {
        MunicipalityId id = InventedMunicipality.of(app, "99122", "unna");
        for (int i = 0; i < 4; i++) {
            note(new CaseBench(app, id), monday, "50");
        }
        CaseBench coordinator = new CaseBench(app, id, Role.COORDINATOR);
        assertThat(coordinator.see("/capacity").body()).contains("mindestens fünf Fachkräfte");
        note(new CaseBench(app, id), monday, "100");
        assertThat(coordinator.see("/capacity").body()).contains("Im Schnitt 60 %", "über eine Woche");
    }

    @Test
    @Requirement("CAP-03")
    void whoBeganIsRemindedOfLastWeekWithRuleAndSource() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        worker.open("luenen", null, null);
        assertThat(worker.see("/").body()).doesNotContain("Zeitverteilung der Woche");
        note(worker, monday.minusWeeks(1), "60");
        assertThat(worker.see("/").body()).contains("Zeitverteilung der Woche", "60 Prozent der Arbeitszeit");
        note(worker, monday, "60");
        assertThat(worker.see("/").body()).doesNotContain("Zeitverteilung der Woche");
    }

    @Test
    @Requirement("CAP-03")
    void nothingOrTheWrongWeekIsAnsweredAtTheField() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        assertThat(worker.send("/time-share").status()).isEqualTo(422);
        CaseBench.Answer later = note(worker, monday.plusWeeks(3), "60");
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.body()).contains("value=\"60\" checked");
    }

    @Test
    void whereTheConceptNamesNoTargetThereIsNeitherMenuNorPage() throws Exception {
        CaseBench worker = new CaseBench(app, "herne");
        assertThat(worker.see("/time-share").status()).isEqualTo(404);
        assertThat(worker.see("/cases").body()).doesNotContain("/time-share");
    }

    private static CaseBench.Answer note(CaseBench worker, LocalDate week, String share) throws Exception {
        return worker.send("/time-share", "monday", week.toString(), "counselling", share);
    }
}
