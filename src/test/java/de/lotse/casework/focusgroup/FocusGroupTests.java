package de.lotse.casework.focusgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.FocusPlaces;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The focus group of a case can be corrected, with a reason and a history, and the places are counted anew (IN-10). */
@LotseTest
@Requirement("IN-10")
class FocusGroupTests {
    private static final String GROUPS =
            "groups: [{key: young, label: {de: \"Junge Erwachsene\", en: \"Young adults\"}}, "
                    + "{key: single, label: {de: \"Alleinerziehende\", en: \"Single parents\"}}], openShare: 0.3333";

    @Autowired
    ApplicationContext app;

    @Test
    void aCorrectionKeepsWhoWhenFromToAndWhyAndTheQuotaFollows() throws Exception {
        CaseBench worker = municipality("99171");
        CaseId id = worker.open(null, null, null);
        worker.open(null, null, null);
        worker.open(null, null, null);
        String path = "/cases/" + id + "/focus-group";
        assertThat(worker.see("/cases/" + id).body())
                .as("linked from the overview")
                .contains(path);
        assertThat(worker.see(path).body()).contains("Noch nie korrigiert", "2.1 Zielgruppe");
        String once = Uuids.next().toString();
        assertThat(correct(worker, id, once, "young", "Sie ist 19, nicht 29 Jahre alt.", "")
                        .redirect())
                .isEqualTo(path);
        assertThat(correct(worker, id, once, "young", "Sie ist 19, nicht 29 Jahre alt.", "")
                        .redirect())
                .as("a double click")
                .isEqualTo(path);
        assertThat(worker.find(id)).extracting(Case::focusGroup).isEqualTo("young");
        assertThat(taken(worker).taken()).isEqualTo(1);
        assertThat(worker.see(path).body())
                .contains("Von „keine Fokuszielgruppe“ zu „Junge Erwachsene“", "Sie ist 19", "Bea Beispiel");
        assertThat(worker.count("casework_focus_change", id)).isEqualTo(1);

        correct(worker, id, Uuids.next().toString(), "-", "Verwechslung.", "");
        assertThat(taken(worker).taken()).isZero();
        assertThat(worker.count("casework_focus_change", id)).isEqualTo(2);
    }

    @Test
    void whoeverWouldTakeAPlaceFromTheOthersIsAskedFirst() throws Exception {
        CaseBench worker = municipality("99172");
        for (int i = 0; i < 2; i++) {
            correct(worker, worker.open(null, null, null), Uuids.next().toString(), "young", "Alter war falsch.", "");
        }
        CaseId id = worker.open(null, null, null);
        String path = "/cases/" + id + "/focus-group";
        assertThat(worker.see(path).body()).contains("sind belegt", "placesSeen");
        CaseBench.Answer refused = correct(worker, id, Uuids.next().toString(), "young", "Alter war falsch.", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Bitte bestätigen Sie unten", "Alter war falsch.");
        assertThat(worker.find(id)).extracting(Case::focusGroup).isNull();
        assertThat(correct(worker, id, Uuids.next().toString(), "young", "Alter war falsch.", "yes")
                        .redirect())
                .isEqualTo(path);
        assertThat(correct(worker, id, Uuids.next().toString(), "single", "Gehört dorthin.", "")
                        .redirect())
                .as("from one group to another takes no further place")
                .isEqualTo(path);
    }

    @Test
    void withoutAReasonOrAChangeNothingIsWritten() throws Exception {
        CaseBench worker = municipality("99173");
        CaseId id = worker.open(null, null, null);
        assertThat(correct(worker, id, Uuids.next().toString(), "young", "", "yes")
                        .status())
                .isEqualTo(422);
        assertThat(correct(worker, id, Uuids.next().toString(), "-", "Ist schon so.", "")
                        .body())
                .contains("zählt schon zu dieser Gruppe");
        assertThat(correct(worker, id, Uuids.next().toString(), "other", "Gibt es nicht.", "yes")
                        .status())
                .isEqualTo(422);
        worker.close(id);
        assertThat(correct(worker, id, Uuids.next().toString(), "young", "Zu spät.", "yes")
                        .status())
                .isNotEqualTo(302);
        assertThat(worker.count("casework_focus_change", id)).isZero();
    }

    @Test
    void theHistoryIsOutOfReachForOthersAndNeverRewritten() throws Exception {
        CaseBench worker = municipality("99174");
        CaseId id = worker.open(null, null, null);
        correct(worker, id, Uuids.next().toString(), "young", "Alter war falsch.", "yes");
        CaseBench coordinator = new CaseBench(app, worker.municipality(), Role.COORDINATOR);
        assertThat(coordinator.count("casework_focus_change", id)).isZero();
        assertThat(coordinator.see("/cases/" + id + "/focus-group").status()).isEqualTo(404);
        assertThatThrownBy(() -> worker.as(() -> worker.sql("update casework_focus_change set to_group = null")
                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whereTheConceptHasNoGroupsThereIsNoPage() throws Exception {
        CaseBench worker = new CaseBench(app, "herne");
        CaseId id = worker.open(null, null, null);
        assertThat(worker.see("/cases/" + id + "/focus-group").status()).isEqualTo(404);
        assertThat(worker.see("/cases/" + id).body()).doesNotContain("/focus-group");
    }

    private FocusPlaces.Taken taken(CaseBench worker) {
        return worker.as(() -> app.getBean(FocusPlaces.class).taken()).orElseThrow();
    }

    private CaseBench municipality(String ags) {
        MunicipalityId id = InventedMunicipality.of(app, ags, "unna");
        InventedMunicipality.publish(app, id, "unna", text -> text.replace("groups: [], openShare: 0.3333", GROUPS));
        return new CaseBench(app, id);
    }

    private static CaseBench.Answer correct(
            CaseBench worker, CaseId id, String change, String group, String reason, String seen) throws Exception {
        return worker.send(
                "/cases/" + id + "/focus-group",
                "id",
                change,
                "focusGroup",
                group,
                "reason",
                reason,
                "placesSeen",
                seen);
    }
}
