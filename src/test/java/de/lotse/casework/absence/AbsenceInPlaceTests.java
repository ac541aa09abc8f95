package de.lotse.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever cannot name a deputy herself gets one by those who arrange, who see nothing of her cases (CW-16, ACC-03). */
@LotseTest
class AbsenceInPlaceTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseBench deputy;
    private final CaseBench coordinator;
    private final CaseId id;
    private final String path;

    /** Two colleagues, a case of one of them, and coordination. */
    @Autowired
    AbsenceInPlaceTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        deputy = new CaseBench(app, "unna");
        coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        id = worker.open("luenen", null, null);
        path = "/departures/" + worker.account() + "/absence";
    }

    private String[] form() {
        return new String[] {
            "id",
            Uuids.next().toString(),
            "from",
            today.minusDays(2).toString(),
            "until",
            today.plusDays(7).toString(),
            "deputy",
            deputy.account().toString()
        };
    }

    /** How often it is on record that the worker's absence was ended. */
    private int audited() {
        return worker.as(
                () -> worker.sql("select count(*) from audit_entry where action = 'absence-ended' and subject_id = ?")
                        .param(worker.account().value())
                        .query(Integer.class)
                        .single());
    }

    private UUID absence() {
        return worker.as(() ->
                app.getBean(Absences.class).open(worker.account()).getFirst().id());
    }

    @Test
    @Requirement({"CW-16", "ACC-03"})
    void forSomebodyWhoFellIllCoordinationNamesTheDeputyWithoutSeeingAnything() throws Exception {
        CaseId kept = worker.open("luenen", null, null);
        worker.as(() -> {
            app.getBean(Grants.class).exclude(kept, deputy.account(), "verwandt");
            return true;
        });
        assertThat(coordinator.see("/departures/" + worker.account()).body()).contains(path);
        assertThat(coordinator.see(path).body()).contains("Vertretung für Bea Beispiel");
        assertThat(deputy.see(path).status()).as("not hers to arrange").isEqualTo(404);
        String[] form = form();
        for (int i = 0; i < 2; i++) {
            assertThat(coordinator.send(path, form).redirect()).isEqualTo(path);
        }
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(200);
        assertThat(deputy.see("/cases/" + kept).status()).isEqualTo(404);
        assertThat(deputy.see("/").body()).contains("In Vertretung für Bea Beispiel bis");
        assertThat(deputy.see("/absences").body()).contains("Sie vertreten");
        assertThat(coordinator.see("/cases/" + id).status()).isEqualTo(404);
        assertThat(beginnings()).as("nothing begins in the past").containsExactly(today);
        form[1] = Uuids.next().toString();
        Answer again = coordinator.send(path, form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("schon eine Abwesenheit eingetragen");
        String mine = worker.see("/absences").body();
        assertThat(mine).contains("ohne Angabe");
        worker.send("/absences/" + absence() + "/end");
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(404);
    }

    @Test
    @Requirement({"CW-16", "ACC-06"})
    void whoArrangedTheWrongDeputyEndsItAgainAndNamesAnother() throws Exception {
        coordinator.send(path, form());
        String end = path + "/" + absence() + "/end";
        assertThat(coordinator.see(path).body()).contains(end);
        assertThat(worker.send(end).status()).as("not hers to arrange").isEqualTo(404);
        assertThat(new CaseBench(app, "herne", Role.COORDINATOR).send(end).status())
                .isEqualTo(404);
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            assertThat(coordinator.send(end).redirect()).isEqualTo(path);
        }
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(404);
        assertThat(coordinator.see("/cases/" + id).status()).isEqualTo(404);
        assertThat(audited()).isEqualTo(1);
        assertThat(coordinator.send(path, form()).redirect()).isEqualTo(path);
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(200);
    }

    @Test
    @Requirement("CW-16")
    void whatTheWorkerEnteredHerselfIsHersToEnd() throws Exception {
        worker.send(
                "/absences",
                "id",
                Uuids.next().toString(),
                "from",
                today.toString(),
                "until",
                today.plusDays(7).toString(),
                "kind",
                "VACATION",
                "deputy",
                deputy.account().toString());
        String end = path + "/" + absence() + "/end";
        assertThat(coordinator.see(path).body()).doesNotContain(end);
        coordinator.send(end);
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(200);
    }

    /** The days on which the deputy's grants begin. */
    private List<LocalDate> beginnings() {
        return worker.as(() -> worker.sql("""
                        select distinct (from_at at time zone 'Europe/Berlin')::date from access_grant
                        where case_id = ? and account_id = ?
                        """)
                .params(id.value(), deputy.account().value())
                .query(LocalDate.class)
                .list());
    }
}
