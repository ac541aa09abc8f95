package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.exchange.Conflict;
import de.lotse.casework.exchange.Conflicts;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A conflict with the immigration authority by hand, in both stages of Münster, until the agreement is a task. */
@LotseTest
class ConflictWalkTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    Bench bench;

    @Test
    @Requirement({"CW-14", "CON-03", "CON-03a"})
    void aConflictGoesThroughBothStagesAndItsAgreementBecomesATask() {
        CaseBench worker = new CaseBench(app, "muenster");
        CaseId id = worker.open(null, null, null);
        OrganisationId office = worker.organisation("abh_muenster");
        Walk walk = bench.signedIn(worker);
        walk.opened(bench.base() + "/cases/" + id);
        try (Visit visit = walk.visit()) {
            walk.tab("/authorities").press("a[href$='/conflicts/new']");
            walk.says("Stufe 1", "Stufe 2");
            walk.pick("office", office.toString())
                    .pick("topics", "residence")
                    .write("matter", "Ob ein Härtefall vorliegt");
            walk.press(".quick-foot button.main");
            assertThat(walk.page().locator(".problems").innerText()).contains("gibt es keine Entbindung");
            assertThat(walk.page().inputValue("main [name=matter]")).isEqualTo("Ob ein Härtefall vorliegt");
            assertThat(worker.count("casework_conflict", id)).isZero();
            release(worker, id, office);
            walk.save();
            walk.says("offen, Stufe 1 steht an");
            UUID conflict = UUID.fromString(
                    walk.page().url().substring(walk.page().url().lastIndexOf('/') + 1));

            talk(walk, "Fachstelle und KIM-Koordination", "no").save();
            walk.says("Fachstelle und KIM-Koordination", "offen, Stufe 2 steht an");
            talk(walk, "Amtsleitungen", "yes").press(".quick-foot button.main");
            assertThat(walk.page().locator(".problems").innerText()).contains("was vereinbart ist");
            walk.write("what-1", "Pass nachreichen")
                    .write("who-1", "Frau Mithal")
                    .write("until-1", today.plusDays(14).toString());
            visit.isSoundWideAndNarrow();
            walk.save();
            walk.says("geklärt", "Amtsleitungen", "Pass nachreichen");
            assertThat(walk.has("[name=result]")).as("nothing more to note").isFalse();
            assertThat(walk.open("/").text()).contains("Frau Mithal: Pass nachreichen");
            walk.tab("/releases").says("Klärung einer unterschiedlichen Auffassung");
            stored(worker, id, conflict);
        }
    }

    private static Walk talk(Walk walk, String attended, String agreed) {
        return walk.write("attended", attended)
                .write("result", "Spielräume besprochen")
                .pick("agreed", agreed);
    }

    private void release(CaseBench worker, CaseId id, OrganisationId office) {
        GivenReleases.of(app, worker, worker.find(id).mainPerson())
                .to(
                        worker.as(
                                () -> app.getBean(Recipients.class).find(office).orElseThrow()),
                        List.of("residence"),
                        Set.of(Release.Power.values()),
                        today,
                        null);
    }

    private void stored(CaseBench worker, CaseId id, UUID conflict) {
        Conflict cleared =
                worker.as(() -> app.getBean(Conflicts.class).find(id, conflict).orElseThrow());
        assertThat(cleared.agreed()).isTrue();
        assertThat(cleared.talks()).extracting(Conflict.Talk::stage).containsExactly(1, 2);
        assertThat(worker.as(() -> app.getBean(Tasks.class).open(id)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.text()).isEqualTo("Frau Mithal: Pass nachreichen");
                    assertThat(task.dueOn()).isEqualTo(today.plusDays(14));
                });
        PersonId client = worker.find(id).mainPerson();
        assertThat(worker.as(() -> app.getBean(Disclosures.class).of(client)))
                .as("each talk let something out")
                .hasSize(2);
    }
}
