package de.lotse.casework.screening;

import static de.lotse.casework.screening.ScreeningForms.decide;
import static de.lotse.casework.screening.ScreeningForms.screen;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.casework.casefile.Case;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the screening asks and what it proposes follows from the concept of the municipality. */
@LotseTest
class AdmissionByConceptTests {
    @Autowired
    ApplicationContext app;

    @Test
    @Requirement({"CW-03", "CW-12", "IN-08", "IN-07"})
    void unnaAsksTwelveLifeAreasAndThreeNeedsMakeACase() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);

        assertThat(bench.see("/cases/" + id + "/screening").body())
                .contains("Lebensbereiche", "need-mobility", "Schwerwiegend", "2.1 Zielgruppe")
                .contains("/cases/" + id + "/screening.pdf");
        assertThat(screen(
                                bench,
                                id,
                                "need-work",
                                "NEED",
                                "need-housing",
                                "NEED",
                                "need-health",
                                "NEED",
                                "wish",
                                "Arbeit")
                        .redirect())
                .isEqualTo("/cases/" + id + "/screening");
        assertThat(bench.see("/cases/" + id + "/decision").body())
                .contains("Bedarf in 3 von 12 (Lebensbereiche)", "Einwilligung vom 01.11.2026");
        assertThat(decide(
                                bench,
                                id,
                                "ticked",
                                "own_resources",
                                "decision",
                                "case_management",
                                "depth",
                                "case_management")
                        .redirect())
                .isEqualTo("/cases/" + id + "/screening");
        Case decided = bench.find(id);
        assertThat(decided.admitted()).isTrue();
        assertThat(decided.currentPhase().phase()).isEqualTo("assessment");
        assertThat(decided.decision()).isNotNull().satisfies(decision -> {
            assertThat(decision.criteriaMet()).contains("three_life_areas", "consent", "own_resources");
            assertThat(decision.depth()).isEqualTo("case_management");
        });
    }

    @Test
    @Requirement("IN-08")
    void oneSevereNeedSufficesInUnnaAndADeviationNeedsAReason() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        screen(bench, id, "need-disability", "SEVERE");

        Answer refused = decide(bench, id, "ticked", "own_resources", "decision", "signposting");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Vorgeschlagen ist „KIM CM-Fall“", "f-reason-error");
        assertThat(bench.find(id).decision()).isNull();
        assertThat(decide(
                                bench,
                                id,
                                "ticked",
                                "own_resources",
                                "decision",
                                "signposting",
                                "reason",
                                "zieht nächste Woche um")
                        .status())
                .isEqualTo(302);
        assertThat(bench.find(id).decision()).isNotNull().satisfies(decision -> {
            assertThat(decision.proposed()).isEqualTo("case_management");
            assertThat(decision.reason()).isEqualTo("zieht nächste Woche um");
        });
    }

    @Test
    @Requirement("IN-09")
    void theThirdContactOfAShortCounsellingProposesACase() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        screen(bench, id, "need-work", "NEED");
        decide(bench, id, "decision", "short_counselling");
        bench.talk(id, 2);
        assertThat(bench.see("/cases/" + id + "/screening").body())
                .contains("Kurzberatung: 2 von 2 Kontakten, 1 von 2 Bedarfen")
                .doesNotContain("mehr als eine Kurzberatung");

        bench.talk(id, 1);
        assertThat(bench.see("/cases/" + id + "/screening").body()).contains("mehr als eine Kurzberatung");
        assertThat(bench.see("/cases/" + id + "/decision").body()).contains("Vorschlag: KIM CM-Fall");
    }

    @Test
    @Requirement("IN-08")
    void herneShowsItsCriteriaAndNoSevereNeed() throws Exception {
        CaseBench bench = new CaseBench(app, "herne");
        CaseId id = bench.open(null, null, null);

        assertThat(bench.see("/cases/" + id + "/screening").body()).doesNotContain("Schwerwiegend", "Folgetermin bis");
        assertThat(bench.see("/cases/" + id + "/decision").body())
                .contains(
                        "multidimensional_need",
                        "several_actors",
                        "long_term",
                        "regular_services_insufficient",
                        "resources_insufficient");
        assertThat(bench.send(
                                "/cases/" + id + "/decision/proposal",
                                "id",
                                Uuids.next().toString(),
                                "ticked",
                                "long_term",
                                "ticked",
                                "cooperation")
                        .body())
                .contains("Vorschlag: Case Management");
    }

    @Test
    @Requirement({"IN-08", "IN-04"})
    void muensterNeedsEveryCriterionAndResidenceInTheCity() throws Exception {
        CaseBench bench = new CaseBench(app, "muenster");
        CaseId here = bench.open("muenster", null, null);
        CaseId unknown = bench.open(null, null, null);
        String[] all = {
            "ticked",
            "immigration_history",
            "ticked",
            "complex_need",
            "ticked",
            "several_actors",
            "ticked",
            "cooperation",
            "ticked",
            "no_priority_service",
            "ticked",
            "no_acute_crisis",
            "decision",
            "case_management"
        };

        assertThat(bench.see("/cases/" + here + "/screening").body())
                .contains("Handlungsfelder", "need-pregnancy")
                .doesNotContain("Kurzberatung");
        assertThat(bench.see("/cases/" + unknown + "/decision").body())
                .contains("kein Wohnort in diesem Gebiet erfasst");
        assertThat(decide(bench, here, all).status()).isEqualTo(302);
        assertThat(decide(bench, unknown, all).status()).as("a deviation").isEqualTo(422);
    }

    @Test
    @Requirement("ORG-04")
    void duerenAsksTheTopicsAndSheetsOfTheFocusArea() throws Exception {
        CaseBench bench = new CaseBench(app, "dueren");
        CaseId psychosocial = bench.open("dueren", "psychosocial", null);
        CaseId welcome = bench.open("dueren", "welcome", null);

        assertThat(bench.see("/cases/" + psychosocial + "/screening").body())
                .contains("psychosocial_sheet_1", "psychosocial_sheet_2", "need-psychological")
                .doesNotContain("need-work", "welcome_sheet");
        assertThat(bench.see("/cases/" + welcome + "/screening").body())
                .contains("welcome_sheet", "need-law")
                .doesNotContain("psychosocial_sheet");
        String sheet = "/cases/" + welcome + "/screening/forms/welcome_sheet";
        String sent = Uuids.next().toString();
        String[] answers = {
            "id",
            sent,
            "q-living_situation",
            "wohnt bei Verwandten",
            "q-topics",
            "law",
            "q-topics",
            "recognition",
            "q-complex_need",
            "yes"
        };
        assertThat(bench.send(sheet, answers).status()).isEqualTo(302);
        assertThat(bench.send(sheet, answers).status()).as("sent twice").isEqualTo(302);
        assertThat(bench.count("casework_interview", welcome)).isEqualTo(1);
        assertThat(bench.see(sheet).body()).contains("wohnt bei Verwandten", "Person und Lebensumstände");
        assertThat(bench.see("/cases/" + welcome + "/decision").body())
                .as("the sheet says that the need is complex")
                .contains("Vorschlag: Case Management");
        assertThat(bench.see("/cases/" + psychosocial + "/screening/forms/welcome_sheet")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Requirement("IN-13")
    void ennepeRuhrHasOutcomesOnOneLevelAndComplexitiesOnTheOther() throws Exception {
        CaseBench bench = new CaseBench(app, "ennepe-ruhr");
        CaseId first = bench.open(null, null, "level_1");
        CaseId second = bench.open(null, null, "level_2");

        assertThat(bench.see("/cases/" + first + "/decision").body())
                .contains("rights_crossing_case", "Tag der Ankunft nicht erfasst", "Vorschlag: Registriert")
                .doesNotContain("structural_deficit");
        assertThat(bench.see("/cases/" + second + "/decision").body())
                .contains("structural_deficit")
                .doesNotContain("rights_crossing_case");
        assertThat(decide(bench, first, "outcome", "rights_crossing_case", "decision", "case_management")
                        .status())
                .isEqualTo(302);
        assertThat(decide(bench, second, "complexities", "accumulation", "decision", "case_management")
                        .status())
                .isEqualTo(302);
    }

    @Test
    @Requirement("IN-04")
    void whereNoClearingAsksTheScreeningSaysWhichServicesComeFirst() throws Exception {
        CaseBench dueren = new CaseBench(app, "dueren");
        CaseId welcome = dueren.open("dueren", "welcome", null);
        assertThat(dueren.see("/cases/" + welcome + "/screening").body())
                .contains("Kommt ein anderes Angebot zuerst?", "Jugendmigrationsdienst (SkF)", "Sie entscheiden")
                .contains("Doppelstrukturen vermeiden", "6 Abstimmung mit Beratungsstrukturen");
        CaseBench ennepe = new CaseBench(app, "ennepe-ruhr");
        CaseId here = ennepe.open(null, null, "level_2");
        assertThat(ennepe.see("/cases/" + here + "/screening").body())
                .contains("Kommt ein anderes Angebot zuerst?", "Fallmanagement SGB VIII")
                .contains("6 Schnittstellen und Abgrenzungen");
        for (String without : List.of("unna", "muenster")) {
            CaseBench bench = new CaseBench(app, without);
            CaseId id = bench.open(null, null, null);
            assertThat(bench.see("/cases/" + id + "/screening").body())
                    .as(without)
                    .doesNotContain("Kommt ein anderes Angebot zuerst?");
        }
    }
}
