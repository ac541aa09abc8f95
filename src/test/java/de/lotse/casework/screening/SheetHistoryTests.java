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
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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
        fields[Arrays.asList(fields).indexOf("wohnt bei Verwandten")] = "eigene Wohnung";
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

    @Test
    @Requirement({"ORG-04", "CW-12"})
    void answersToTwoVersionsStandInOneRowAndWhatIsAskedNoMoreKeepsItsOwn() throws Exception {
        MunicipalityId dueren = InventedMunicipality.of(app, "99145", "dueren");
        CaseBench bench = new CaseBench(app, dueren);
        CaseId id = bench.open(null, "welcome", null);
        String sheet = "/cases/" + id + "/screening/forms/welcome_sheet";
        assertThat(bench.send(
                                sheet,
                                with(answers("1", "wohnt bei Verwandten", "yes"), "q-topics_other", "Führerschein"))
                        .status())
                .isEqualTo(302);
        assertThat(InventedMunicipality.publish(
                        app,
                        dueren,
                        "dueren",
                        text -> text.replace("de: \"Lebensumstände\"", "de: \"Wie leben Sie heute?\"")
                                .replace(
                                        "{key: topics_other, label: {de: \"Weitere Themen\"",
                                        "{key: wishes, label: {de: \"Was noch?\"")))
                .isInstanceOf(PublishConcept.Outcome.Published.class);
        assertThat(bench.send(sheet, with(answers("2", "eigene Wohnung", "yes"), "q-wishes", "Kita"))
                        .status())
                .isEqualTo(302);
        assertThat(rows(bench.see(sheet + "/history").body()))
                .hasSize(5)
                .satisfies(rows -> assertThat(rows.getFirst()).matches(".*Konzept 2.*Konzept 1.*"))
                .contains(
                        "Wie leben Sie heute? geändert eigene Wohnung wohnt bei Verwandten",
                        "Was noch? Kita nicht gefragt",
                        "Weitere Themen nicht gefragt Führerschein",
                        "Komplexer Beratungsbedarf festgestellt Ja Ja");
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = name;
        all[fields.length + 1] = value;
        return all;
    }

    /** The rows of the only table, as they are read. */
    private static List<String> rows(String body) {
        return Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL)
                .matcher(body)
                .results()
                .map(row -> row.group(1)
                        .replaceAll("<[^>]+>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }
}
