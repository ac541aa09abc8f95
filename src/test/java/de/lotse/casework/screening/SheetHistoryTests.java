package de.lotse.casework.screening;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.PublishConcept;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The answers to a sheet over time, and a sheet that the concept changes while somebody fills it. */
@LotseTest
class SheetHistoryTests {
    @Autowired
    ApplicationContext app;

    private static String[] answers(String concept, String living, String complex) {
        return new String[] {
            "id", Uuids.next().toString(), "concept", concept, "q-living_situation", living, "q-complex_need", complex
        };
    }

    @Test
    @Requirement("ORG-04")
    void earlierAnswersStandSideBySideAndSayWhatChanged() throws Exception {
        CaseBench bench = new CaseBench(app, "dueren");
        CaseId id = bench.open("dueren", "welcome", null);
        String sheet = "/cases/" + id + "/screening/forms/welcome_sheet";
        assertThat(bench.see(sheet + "/history").status())
                .as("nothing to compare")
                .isEqualTo(404);
        bench.send(sheet, answers("1", "wohnt bei Verwandten", "yes"));
        bench.send(sheet, answers("1", "eigene Wohnung", "yes"));
        assertThat(bench.see(sheet).body()).contains(sheet + "/history");
        assertThat(bench.see(sheet + "/history").body())
                .containsSubsequence("Lebensumstände", "geändert", "eigene Wohnung", "wohnt bei Verwandten");
        assertThat(new CaseBench(app, "dueren").see(sheet + "/history").status())
                .isEqualTo(404);
    }

    @Test
    @Requirement("ORG-04")
    void editedAfterGoingBackItIsShownAgainAndNothingTypedIsLost() throws Exception {
        CaseBench bench = new CaseBench(app, "dueren");
        CaseId id = bench.open("dueren", "welcome", null);
        String sheet = "/cases/" + id + "/screening/forms/welcome_sheet";
        String[] fields = answers("1", "wohnt bei Verwandten", "yes");
        for (int i = 0; i < 2; i++) {
            assertThat(bench.send(sheet, fields).status()).isEqualTo(302);
        }
        fields[java.util.Arrays.asList(fields).indexOf("wohnt bei Verwandten")] = "eigene Wohnung";
        CaseBench.Answer edited = bench.send(sheet, fields);
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body()).contains("Das steht schon da, mit anderem Inhalt", "eigene Wohnung");
    }

    @Test
    @Requirement("ORG-04")
    void aSheetTheConceptChangedMeanwhileIsAskedAgainAndNothingTypedIsLost() throws Exception {
        MunicipalityId dueren = InventedMunicipality.of(app, "99004", "dueren");
        CaseBench bench = new CaseBench(app, dueren);
        CaseId id = bench.open(null, "welcome", null);
        String sheet = "/cases/" + id + "/screening/forms/welcome_sheet";
        assertThat(bench.see(sheet).body()).contains("name=\"concept\" value=\"1\"");
        assertThat(InventedMunicipality.publish(
                        app,
                        dueren,
                        "dueren",
                        text -> text.replace(
                                "{key: living_situation, label: {de: \"Lebensumstände\", en: \"Living situation\"}",
                                "{key: housing, label: {de: \"Wohnen heute\", en: \"Housing\"}")))
                .isInstanceOf(PublishConcept.Outcome.Published.class);

        CaseBench.Answer refused = bench.send(sheet, answers("1", "wohnt bei Verwandten", "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Das Konzept hat diesen Bogen geändert",
                        "Wird nicht mehr gefragt",
                        "wohnt bei Verwandten",
                        "Wohnen heute")
                .contains("name=\"concept\" value=\"2\"");
        assertThat(bench.count("casework_interview", id)).isZero();

        assertThat(bench.send(
                                sheet,
                                "id",
                                Uuids.next().toString(),
                                "concept",
                                "2",
                                "q-housing",
                                "bei Verwandten",
                                "q-complex_need",
                                "yes")
                        .status())
                .isEqualTo(302);
        assertThat(bench.count("casework_interview", id)).isEqualTo(1);
    }
}
