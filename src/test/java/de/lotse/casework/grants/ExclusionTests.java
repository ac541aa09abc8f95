package de.lotse.casework.grants;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.CaseId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may open a case and why; and who is kept out of it whatever else would open it (ACC-02, ACC-06). */
@LotseTest
class ExclusionTests {
    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseBench colleague;
    private final CaseId id;

    /** A case in which a colleague works too. */
    @Autowired
    ExclusionTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        colleague = new CaseBench(app, "unna");
        id = worker.open("luenen", null, null);
        give(Grant.Reason.TANDEM);
    }

    private void give(Grant.Reason reason) {
        worker.as(() -> app.getBean(Grants.class).give(id, colleague.account(), reason, null, null));
    }

    private Answer exclude(CaseBench by, CaseBench whom) throws Exception {
        return by.send(
                "/cases/" + id + "/grants/exclusions",
                "account",
                whom.account().toString(),
                "kind",
                "RELATIVE",
                "note",
                "Schwester der Klientin");
    }

    @Test
    @Requirement("IN-17")
    void aTandemEndsOnceHoweverOftenSheClicksAndOnlyForTheResponsibleWorker() throws Exception {
        String grant = worker.as(() -> app.getBean(Grants.class).of(id).stream()
                .filter(one -> one.reason() == Grant.Reason.TANDEM)
                .findFirst()
                .orElseThrow()
                .id()
                .toString());
        String path = "/cases/" + id + "/grants/";
        Answer refused =
                colleague.send(path + "tandem", "colleague", worker.account().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Ein Tandem beginnen und beenden kann nur, wer zuständig ist.");
        for (int time = 0; time < 2; time++) {
            assertThat(worker.send(path + grant + "/end").redirect()).isEqualTo("/cases/" + id + "/grants");
        }
        assertThat(colleague.see("/cases/" + id).status()).isEqualTo(404);
    }

    @Test
    @Requirement("IN-17")
    void aTandemIsNotSaidToLastUntilAnotherDay() throws Exception {
        String path = "/cases/" + id + "/grants/tandem";
        String with = colleague.account().toString();
        assertThat(worker.send(path, "colleague", with).status())
                .as("the same once more")
                .isEqualTo(302);
        Answer other = worker.send(path, "colleague", with, "until", "2099-12-31");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("schon offen, mit einem anderen letzten Tag", "2099-12-31");
    }

    @Test
    @Requirement("ACC-02")
    void thePageListsWhoMayOpenTheCaseAndWhy() throws Exception {
        assertThat(worker.see("/cases/" + id).body()).contains("/cases/" + id + "/grants");
        assertThat(worker.see("/cases/" + id + "/grants").body())
                .contains("zuständig", "Tandem", "erteilt von Bea Beispiel", "Jemanden ausschließen");
        assertThat(colleague.see("/cases/" + id + "/grants").body())
                .contains("zuständig", "Tandem")
                .doesNotContain("Jemanden ausschließen");
        assertThat(new CaseBench(app, "unna").see("/cases/" + id + "/grants").status())
                .isEqualTo(404);
    }

    @Test
    @Requirement("ACC-06")
    void whoeverIsKeptOutFindsNothingAnyMoreAndLearnsNothing() throws Exception {
        String person = worker.find(id).mainPerson().toString();
        assertThat(colleague.see("/people/" + person).status()).isEqualTo(200);
        assertThat(colleague.see("/cases?view=tandem").body()).contains("Im Tandem", "Mithal", "mit Bea Beispiel");
        assertThat(exclude(worker, colleague).redirect()).isEqualTo("/cases/" + id + "/grants");
        give(Grant.Reason.EMERGENCY);
        for (String path : List.of(
                "/cases/" + id,
                "/cases/" + id + "/grants",
                "/cases/" + id + "/transfer",
                "/cases/" + id + "/contacts",
                "/people/" + person)) {
            assertThat(colleague.see(path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of(
                "/",
                "/cases",
                "/cases?view=deputy",
                "/cases?view=tandem",
                "/transfers",
                "/departure",
                "/search?q=Mithal")) {
            assertThat(colleague.see(path).body()).as(path).doesNotContain("Hanan", "Schwester", "usgeschlossen");
        }
        assertThat(colleague.as(() -> colleague
                        .sql("select count(*) from access_exclusion")
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(worker.see("/cases/" + id + "/grants").body())
                .contains("verwandt oder befreundet", "Schwester der Klientin", "Ausschluss aufheben");
    }

    @Test
    @Requirement("ACC-06")
    void whoIsKeptOutAlreadyIsNotKeptOutOnceMore() {
        for (int i = 0; i < 2; i++) {
            worker.as(() -> {
                app.getBean(Grants.class).exclude(id, colleague.account(), "RELATIVE");
                return id;
            });
        }
        assertThat(worker.as(() -> worker.sql(
                                "select count(*) from audit_entry where action = 'grant-ended' and subject_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single()))
                .isOne();
    }

    @Test
    @Requirement("ACC-06")
    void whoRegisteredThePersonIsKeptOutOfHerToo() throws Exception {
        String person = worker.find(id).mainPerson().toString();
        CaseBench next = colleague;
        worker.as(() -> {
            app.getBean(de.lotse.casework.casefile.Cases.class).handOver(id, worker.account(), next.account());
            return true;
        });
        assertThat(exclude(next, worker).status()).isEqualTo(302);
        assertThat(worker.see("/people/" + person).status()).isEqualTo(404);
    }

    @Test
    @Requirement("ACC-06")
    void liftingItGivesNoOldAccessBackButLetsNewOnesCount() throws Exception {
        exclude(worker, colleague);
        worker.send("/cases/" + id + "/grants/exclusions/" + colleague.account() + "/lift");
        assertThat(colleague.see("/cases/" + id).status()).isEqualTo(404);
        give(Grant.Reason.TANDEM);
        assertThat(colleague.see("/cases/" + id).status()).isEqualTo(200);
    }

    @Test
    @Requirement("ACC-06")
    void onlyTheResponsibleWorkerKeepsSomebodyOutAndNeverHerself() throws Exception {
        assertThat(exclude(colleague, worker).status()).isEqualTo(422);
        assertThat(exclude(worker, worker).status()).isEqualTo(422);
        assertThat(exclude(worker, new CaseBench(app, "herne")).status()).isEqualTo(422);
        assertThat(exclude(new CaseBench(app, "unna"), colleague).status()).isEqualTo(404);
        assertThat(exclude(worker, new CaseBench(app, "unna", Role.COORDINATOR)).status())
                .isEqualTo(302);
        Answer silent = worker.send("/cases/" + id + "/grants/exclusions", "note", "steht noch da");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("f-account-error", "f-kind-error", "steht noch da");
    }

    @Test
    @Requirement("ACC-06")
    void whoeverIsBiasedHandsOverAndDoesNotHelpOn() throws Exception {
        assertThat(worker.see("/cases/" + id + "/grants").body()).contains("/transfer?reason=bias");
        assertThat(worker.see("/cases/" + id + "/transfer?reason=bias").body())
                .containsPattern("value=\"bias\" checked");
        assertThat(worker.send(
                                "/cases/" + id + "/transfer",
                                "reason",
                                "bias",
                                "overlapUntil",
                                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Berlin"))
                                        .toString())
                        .body())
                .contains("Wer befangen ist, hilft nicht weiter mit");
    }
}
