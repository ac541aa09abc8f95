package de.lotse.casework.overview;

import static de.lotse.casework.overview.Gaps.gaps;
import static de.lotse.casework.overview.Gaps.path;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.assessment.SaveAssessment;
import de.lotse.casework.plan.MoveGoal;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Progress;
import de.lotse.casework.plan.SavePlan;
import de.lotse.casework.plan.SignPlan;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    @ValueSource(strings = {"welcome", "labour_market"})
    @Requirement({"QA-02", "ORG-04"})
    void inDuerenTheFirstInterviewOfTheFocusAreaIsExpected(String focusArea) throws Exception {
        CaseBench bench = new CaseBench(app, "dueren");
        CaseId id = bench.open(null, focusArea, null);
        assertThat(gaps(bench, id)).anyMatch(link -> link.startsWith(path(id, "/screening/forms/")));
    }

    @Test
    @Requirement({"QA-02", "ORG-04"})
    void inDuerenOneOfTheTwoPsychosocialSheetsIsEnough() throws Exception {
        CaseBench bench = new CaseBench(app, "dueren");
        CaseId id = bench.open(null, "psychosocial", null);
        assertThat(gaps(bench, id)).containsOnlyOnce(path(id, "/screening#sheets"));
        assertThat(bench.see(path(id, "")).body())
                .contains("Einer dieser Bögen genügt", "Beratungsbogen 1", "Beratungsbogen 2");
        assertThat(bench.send(
                                path(id, "/screening/forms/psychosocial_sheet_2"),
                                "id",
                                Uuids.next().toString(),
                                "q-resources",
                                "spricht vier Sprachen")
                        .status())
                .isEqualTo(302);
        assertThat(gaps(bench, id)).doesNotContain(path(id, "/screening#sheets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unna", "herne", "muenster", "dueren", "ennepe-ruhr"})
    @Requirement({"QA-02", "CW-08"})
    void inMonitoringALookIsExpectedAndANewAssessmentWhereTheConceptDoesItThere(String municipality) throws Exception {
        CaseBench bench = new CaseBench(app, municipality);
        CaseId id = bench.open(null, null, null);
        enter(bench, id, Phase.Kind.MONITORING);
        assertThat(gaps(bench, id)).contains(path(id, "/monitoring#f-note"));
        look(bench, id);
        assess(bench, id);
        assertThat(gaps(bench, id))
                .doesNotContain(path(id, "/monitoring#f-note"))
                .noneMatch(link -> link.endsWith("/closure"));
        assertThat(gaps(bench, id).contains(path(id, "/assessment/new")))
                .as("Herne assesses once more in monitoring")
                .isEqualTo(municipality.equals("herne"));
    }

    @Test
    @Requirement({"QA-02", "CW-08"})
    void inReassessmentTheNewAssessmentIsExpectedAndLaterNoMore() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        assess(bench, id);
        enter(bench, id, Phase.Kind.REASSESSMENT);
        assertThat(bench.see(path(id, "")).body()).contains("Neue Einschätzung zum Vergleich", "Abgleich der Bedarfe");
        assertThat(gaps(bench, id)).contains(path(id, "/assessment/new"));
        enter(bench, id, Phase.Kind.CLOSURE);
        assertThat(gaps(bench, id)).as("done only where it is needed").doesNotContain(path(id, "/assessment/new"));
        enter(bench, id, Phase.Kind.REASSESSMENT);
        assess(bench, id);
        assertThat(gaps(bench, id)).doesNotContain(path(id, "/assessment/new"));
    }

    @Test
    @Requirement("QA-02")
    void atTheEndTheGoalsAndTheClosureAreExpected() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        UUID goal = plan(bench, id);
        assertThat(gaps(bench, id)).doesNotContain(path(id, "/closure"));
        enter(bench, id, Phase.Kind.CLOSURE);
        assertThat(gaps(bench, id)).containsSubsequence(path(id, "/plan"), path(id, "/closure"));
        progress(bench, id, goal, Progress.State.REACHED);
        assertThat(gaps(bench, id)).contains(path(id, "/closure")).doesNotContain(path(id, "/plan"));
        progress(bench, id, goal, Progress.State.RUNNING);
        assertThat(gaps(bench, id)).as("taken up again").contains(path(id, "/plan"));
    }

    private void look(CaseBench bench, CaseId id) {
        bench.as(() ->
                bench.sql("""
                        insert into casework_review (municipality_id, case_id, review_id, subject, reviewed_on, note, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, current_date, '', clock_timestamp(), database_account())
                        """).params(id.value(), Uuids.next(), Uuids.next()).update());
    }

    private void assess(CaseBench bench, CaseId id) {
        bench.as(() -> app.getBean(SaveAssessment.class)
                .save(new SaveAssessment.Command(
                        Uuids.next(),
                        Uuids.next(),
                        id,
                        null,
                        LocalDate.of(2026, 11, 2),
                        Map.of(),
                        "Kann gut zuhören",
                        null)));
    }

    /** A plan both signed, with one goal. @return the goal */
    private UUID plan(CaseBench bench, CaseId id) {
        UUID goal = Uuids.next();
        UUID plan = Uuids.next();
        Plan.ActionGoal action =
                new Plan.ActionGoal(goal, "Antrag stellen", Plan.Priority.HIGH, "Frau Mithal", null, List.of());
        bench.as(() -> app.getBean(SavePlan.class)
                .save(new SavePlan.Command(
                        id,
                        plan,
                        0,
                        new Plan.Content(
                                "Ich will arbeiten.",
                                null,
                                null,
                                null,
                                List.of(new Plan.FrameGoal(Uuids.next(), "Arbeit finden", "work", List.of(action)))))));
        assertThat(bench.as(() -> app.getBean(SignPlan.class)
                        .sign(new SignPlan.Command(
                                id, plan, LocalDate.of(2026, 11, 3), Plan.Signature.How.PAPER, null, null))))
                .isEqualTo(SignPlan.Outcome.SIGNED);
        return goal;
    }

    private void progress(CaseBench bench, CaseId id, UUID goal, Progress.State state) {
        assertThat(bench.as(() -> app.getBean(MoveGoal.class)
                        .move(new MoveGoal.Command(
                                id, Uuids.next(), goal, state, LocalDate.of(2026, 11, 4), "So besprochen"))))
                .isEqualTo(MoveGoal.Outcome.MOVED);
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
