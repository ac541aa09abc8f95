package de.lotse.casework.overview;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the concept expects by now and nobody wrote down stands on the overview, with a way to the form. */
@LotseTest
class DocumentationTests {
    @Autowired
    ApplicationContext app;

    private static List<String> gaps(CaseBench bench, CaseId id) throws Exception {
        String page = bench.see("/cases/" + id).body();
        int start = page.indexOf("id=\"gaps\"");
        if (start < 0) {
            return List.of();
        }
        Matcher links = Pattern.compile("<li><a href=\"([^\"]+)\">")
                .matcher(page.substring(start, page.indexOf("</section>", start)));
        return links.results().map(link -> link.group(1)).toList();
    }

    private void enter(CaseBench bench, CaseId id, Phase.Kind kind) {
        bench.as(() -> {
            Phase phase = app.getBean(Concepts.class)
                    .section(CaseworkConcept.class)
                    .phaseOf(kind)
                    .orElseThrow();
            return bench.sql("""
                            insert into casework_phase_entry (municipality_id, case_id, entry_id, phase, entered_at, entered_by)
                            values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account())
                            """).params(id.value(), Uuids.next(), phase.key()).update();
        });
    }

    private static String path(CaseId id, String rest) {
        return "/cases/" + id + rest;
    }

    @ParameterizedTest
    @ValueSource(strings = {"unna", "herne", "muenster", "dueren", "ennepe-ruhr"})
    @Requirement("QA-02")
    void aNewCaseLacksItsScreeningAndTheDecisionAndNothingThatComesLater(String municipality) throws Exception {
        CaseBench bench = new CaseBench(app, municipality);
        CaseId id = bench.open(null, null, null);
        assertThat(gaps(bench, id))
                .containsSubsequence(path(id, "/screening"), path(id, "/decision"))
                .noneMatch(link ->
                        link.endsWith("/assessment/new") || link.endsWith("/plan") || link.endsWith("/linking"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unna", "herne", "muenster", "dueren", "ennepe-ruhr"})
    @Requirement({"QA-02", "CW-11"})
    void inLinkingAssessmentPlanAndLinkageAreExpectedToo(String municipality) throws Exception {
        CaseBench bench = new CaseBench(app, municipality);
        CaseId id = bench.open(null, null, null);
        enter(bench, id, Phase.Kind.LINKING);
        assertThat(gaps(bench, id))
                .containsSubsequence(path(id, "/assessment/new"), path(id, "/plan"), path(id, "/linking"));
        assertThat(gaps(bench, id).contains(path(id, "/category")))
                .as("only where the concept has categories")
                .isEqualTo(municipality.equals("muenster"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "labour_market", "psychosocial"})
    @Requirement({"QA-02", "ORG-04"})
    void inDuerenTheFirstInterviewOfTheFocusAreaIsExpected(String focusArea) throws Exception {
        CaseBench bench = new CaseBench(app, "dueren");
        CaseId id = bench.open(null, focusArea, null);
        assertThat(gaps(bench, id)).anyMatch(link -> link.startsWith(path(id, "/screening/forms/")));
    }

    @Test
    @Requirement({"QA-02", "CON-04"})
    void herneAsksForTheCounsellingAgreement() throws Exception {
        CaseBench bench = new CaseBench(app, "herne");
        CaseId id = bench.open(null, null, null);
        enter(bench, id, Phase.Kind.MONITORING);
        assertThat(gaps(bench, id)).anyMatch(link -> link.endsWith("/consent/counselling_agreement"));
    }

    @Test
    @Requirement("QA-02")
    void whatIsWrittenDownIsNoLongerMissingAndEveryHintSaysWhy() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        assertThat(bench.see(path(id, "")).body())
                .contains("Noch nicht festgehalten", "Ergebnis der Phase", "Konzept Kreis Unna");
        bench.send(path(id, "/screening"), "id", Uuids.next().toString(), "talkOn", "2026-11-02", "basedOn", "");
        assertThat(gaps(bench, id)).doesNotContain(path(id, "/screening")).contains(path(id, "/decision"));
    }

    @Test
    @Requirement("IN-09")
    void theThirdTalkOfAShortCounsellingProposesACaseOnTheOverview() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        decide(bench, id, "short_counselling");
        bench.talk(id, 2);
        assertThat(gaps(bench, id)).doesNotContain(path(id, "/decision"));
        bench.talk(id, 1);
        assertThat(gaps(bench, id)).containsOnlyOnce(path(id, "/decision"));
        assertThat(bench.see(path(id, "")).body())
                .contains("Mehr als eine Kurzberatung, als Fall aufnehmen?", "3 von 2 Kontakten")
                .contains("2.2 Komplexität, Beratungstiefe und Fallzahlen");
        decide(bench, id, "case_management");
        assertThat(gaps(bench, id)).doesNotContain(path(id, "/decision"));
    }

    @Test
    @Requirement("IN-09")
    void whoWasNotDecidedOnIsProposedAfterTheThirdTalkTooAndWhoWasSentElsewhereIsNot() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId undecided = bench.open(null, null, null);
        bench.talk(undecided, 3);
        assertThat(bench.see(path(undecided, "")).body()).contains("Mehr als eine Kurzberatung");
        CaseId elsewhere = bench.open(null, null, null);
        decide(bench, elsewhere, "signposting");
        bench.talk(elsewhere, 3);
        assertThat(bench.see(path(elsewhere, "")).body()).doesNotContain("Mehr als eine Kurzberatung");
    }

    @Test
    @Requirement("IN-09")
    void inDuerenTheFirstTwoTalksCountAsShortCounselling() throws Exception {
        CaseBench bench = new CaseBench(app, "dueren");
        CaseId id = bench.open(null, null, null);
        bench.talk(id, 2);
        assertThat(bench.see(path(id, "/screening")).body()).contains("zählt nach dem Konzept noch als Kurzberatung");
        bench.talk(id, 1);
        assertThat(bench.see(path(id, "/screening")).body()).doesNotContain("zählt nach dem Konzept noch");
    }

    private static void decide(CaseBench bench, CaseId id, String decision) throws Exception {
        assertThat(bench.send(
                                path(id, "/decision"),
                                "id",
                                Uuids.next().toString(),
                                "decision",
                                decision,
                                "reason",
                                "Gemeinsam so entschieden")
                        .status())
                .isEqualTo(302);
    }

    @Test
    @Requirement("QA-02")
    void everyHintLeadsToAPage() throws Exception {
        for (String municipality : List.of("unna", "herne", "muenster", "dueren", "ennepe-ruhr")) {
            CaseBench bench = new CaseBench(app, municipality);
            CaseId id = bench.open(null, null, null);
            enter(bench, id, Phase.Kind.MONITORING);
            for (String link : gaps(bench, id)) {
                assertThat(bench.see(link).status())
                        .as(municipality + " " + link)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    @Requirement("QA-02")
    void aClosedCaseLacksNothing() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        bench.close(id);
        assertThat(gaps(bench, id)).isEmpty();
    }
}
