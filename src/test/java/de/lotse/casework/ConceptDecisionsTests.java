package de.lotse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ExampleConcepts;
import de.lotse.Requirement;
import de.lotse.casework.AdmissionRule.Basis;
import de.lotse.consent.ConsentConcept;
import de.lotse.tenancy.ConceptProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConceptDecisionsTests {
    private static final Set<Basis> AGREED = Set.of(Basis.CONSENT);

    private static CaseworkConcept casework(String key) {
        return ExampleConcepts.profile(key).section(CaseworkConcept.class);
    }

    private static IntakeConcept intake(String key) {
        return ExampleConcepts.profile(key).section(IntakeConcept.class);
    }

    private static Suitability needs(int needs, boolean severe, Set<Basis> given, String... ticked) {
        return new Suitability(needs, severe, given, Set.of(ticked), 0, null);
    }

    @Test
    @Requirement("IN-08")
    void unnaAdmitsWithNeedsInThreeOfTwelveLifeAreas() {
        Admission admission = intake("unna").admission();

        assertThat(casework("unna").lifeAreas().areas()).hasSize(12);
        assertThat(admission).isInstanceOf(Admission.NeedsThreshold.class);
        assertThat(admission.assess(needs(3, false, AGREED, "own_resources")).proposesCase())
                .isTrue();
        assertThat(admission.assess(needs(2, false, AGREED, "own_resources")).proposal())
                .isEqualTo("short_counselling");
        assertThat(admission.assess(needs(3, false, Set.of(), "own_resources")).proposesCase())
                .as("nobody without agreement")
                .isFalse();
    }

    @Test
    @Requirement("IN-08")
    void unnaAdmitsWithOneSevereNeedAndSaysWhy() {
        AdmissionAssessment assessment = intake("unna").admission().assess(needs(1, true, AGREED, "own_resources"));

        assertThat(assessment.proposesCase()).isTrue();
        assertThat(assessment.met()).extracting(AdmissionRule.Criterion::key).contains("severe_need", "consent");
        assertThat(assessment.open()).extracting(AdmissionRule.Criterion::key).containsExactly("three_life_areas");
        assertThat(assessment.needsReason("signposting")).isTrue();
        assertThat(assessment.source()).hasToString("Konzept Kreis Unna, 2.1 Zielgruppe, komplexer Hilfebedarf");
    }

    @Test
    @Requirement({"AP-01", "CAP-01", "CW-09", "IN-09"})
    void unnaKeepsItsNumbers() {
        ConceptProfile unna = ExampleConcepts.profile("unna");
        AppointmentConcept appointments = unna.section(AppointmentConcept.class);
        CapacityConcept capacity = unna.section(CapacityConcept.class);

        assertThat(appointments.firstWithinWeeks()).isEqualTo(2);
        assertThat(appointments.urgentWithinWorkingDays()).isEqualTo(3);
        assertThat(appointments.followUpWeeks()).isEqualTo(6);
        assertThat(capacity.activeMin()).isEqualTo(25);
        assertThat(capacity.activeMax()).isEqualTo(30);
        assertThat(capacity.load(new BigDecimal("0.5"), active(12), List.of()).light())
                .isEqualTo(Load.Light.FREE);
        assertThat(capacity.load(new BigDecimal("0.5"), active(13), List.of()).light())
                .isEqualTo(Load.Light.BUSY);
        assertThat(capacity.load(new BigDecimal("0.5"), active(15), List.of()).light())
                .isEqualTo(Load.Light.FULL);
    }

    private static CapacityConcept.Caseload active(int cases) {
        return new CapacityConcept.Caseload(cases, 0, Map.of());
    }

    @Test
    @Requirement({"CW-09", "IN-09"})
    void unnaCaseIsActiveForThreeMonthsAndShortCounsellingEndsWithTheThirdContact() {
        CaseworkConcept unna = casework("unna");
        Activity activity = java.util.Objects.requireNonNull(unna.activity());
        CaseworkConcept.ShortCounselling brief = java.util.Objects.requireNonNull(unna.shortCounselling());

        assertThat(activity.activeUntil(LocalDate.of(2026, 1, 31))).contains(LocalDate.of(2026, 4, 30));
        assertThat(activity.active(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 5, 1)))
                .isFalse();
        assertThat(brief.outgrown(2, 2)).isFalse();
        assertThat(brief.outgrown(3, 1)).isTrue();
        assertThat(brief.outgrown(1, 3)).isTrue();
    }

    @Test
    @Requirement("IN-08")
    void herneAsksForFiveCriteriaButNotAllOfThem() {
        Admission admission = intake("herne").admission();

        assertThat(admission).isInstanceOf(Admission.SomeOf.class);
        assertThat(admission.rule().criteria().stream().filter(criterion -> !criterion.further()))
                .hasSize(5);
        assertThat(admission
                        .assess(needs(2, false, Set.of(Basis.CONSENT, Basis.COOPERATION), "long_term"))
                        .proposesCase())
                .isTrue();
        assertThat(admission
                        .assess(needs(2, false, Set.of(Basis.CONSENT, Basis.COOPERATION)))
                        .proposal())
                .isEqualTo("signposting");
    }

    @Test
    @Requirement({"CW-01", "CON-03", "CON-04"})
    void herneHasFivePhasesReleasesPerProblemFieldAndAnAgreement() {
        ConceptProfile herne = ExampleConcepts.profile("herne");
        ConsentConcept consent = herne.section(ConsentConcept.class);

        assertThat(herne.section(CaseworkConcept.class).phases())
                .extracting(CaseworkConcept.Phase::key)
                .containsExactly("intake", "assessment", "linking", "monitoring", "evaluation");
        assertThat(consent.releaseScope().perField()).isTrue();
        assertThat(consent.agreement().required()).isTrue();
        assertThat(consent.paper("consent").orElseThrow().source().fromProgramme())
                .isTrue();
    }

    @Test
    @Requirement({"IN-08", "IN-04"})
    void muensterNeedsAllSixCriteriaNoOtherServiceAndNoCrisis() {
        Admission admission = intake("muenster").admission();
        Set<Basis> given = Set.of(
                Basis.RESIDENCE, Basis.CONSENT, Basis.COOPERATION, Basis.NO_PRIORITY_SERVICE, Basis.NO_ACUTE_CRISIS);

        assertThat(admission.rule().criteria().stream().filter(criterion -> !criterion.further()))
                .hasSize(6);
        assertThat(admission
                        .assess(needs(4, false, given, "immigration_history", "complex_need", "several_actors"))
                        .proposesCase())
                .isTrue();
        assertThat(admission
                        .assess(needs(4, false, given, "immigration_history", "complex_need"))
                        .proposal())
                .isEqualTo("signposting");
        assertThat(admission
                        .assess(needs(
                                4, false, given, "immigration_history", "complex_need", "several_actors", "mbe_first"))
                        .proposesCase())
                .isFalse();
    }

    @Test
    @Requirement({"IN-09", "ORG-04"})
    void duerenFindsComplexNeedInTheFirstTwoTalksAndHasItsOwnFormsPerFocusArea() {
        IntakeConcept dueren = intake("dueren");
        CaseworkConcept.ShortCounselling brief =
                java.util.Objects.requireNonNull(casework("dueren").shortCounselling());

        assertThat(dueren.admission()).isInstanceOf(Admission.FoundInTalks.class);
        assertThat(dueren.admission().assess(needs(2, false, Set.of())).proposal())
                .isEqualTo("short_counselling");
        assertThat(dueren.admission()
                        .assess(needs(2, false, Set.of(), "complex_need"))
                        .proposesCase())
                .isTrue();
        assertThat(brief.countsAsShort(2)).isTrue();
        assertThat(brief.countsAsShort(3)).isFalse();
        assertThat(dueren.firstInterviewForms("psychosocial")).hasSize(2);
        assertThat(dueren.focusAreasIn("juelich"))
                .extracting(FocusArea::key)
                .containsExactly("welcome", "labour_market");
    }

    @Test
    @Requirement("IN-13")
    void ennepeRuhrKnowsTwoLevelsOfAccess() {
        IntakeConcept concept = intake("ennepe-ruhr");
        Admission admission = concept.admission();

        assertThat(concept.levels()).extracting(IntakeConcept.AccessLevel::key).containsExactly("level_1", "level_2");
        assertThat(concept.levels().getFirst().outcomes()).hasSize(4);
        assertThat(concept.levels().getLast().complexities()).hasSize(4);
        assertThat(admission
                        .assess(new Suitability(0, false, AGREED, Set.of(), 0, "level_1"))
                        .proposal())
                .isEqualTo("registered");
        assertThat(admission
                        .assess(new Suitability(3, false, AGREED, Set.of("rights_crossing_case"), 0, "level_1"))
                        .proposesCase())
                .isTrue();
        assertThat(admission
                        .assess(new Suitability(3, false, AGREED, Set.of("accumulation"), 0, "level_2"))
                        .proposesCase())
                .isTrue();
    }
}
