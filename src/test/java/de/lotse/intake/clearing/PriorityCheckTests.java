package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ExampleConcepts;
import de.lotse.Requirement;
import de.lotse.casework.IntakeConcept;
import de.lotse.intake.clearing.PriorityCheck.Holds;
import de.lotse.intake.request.Answers;
import de.lotse.intake.request.RequestStep;
import de.lotse.shared.Uuids;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which service comes before case management, by the Münster concept (Kap. 1 Abgrenzung). */
@Requirement("IN-04")
class PriorityCheckTests {
    private static final IntakeConcept MUENSTER =
            ExampleConcepts.profile("muenster").section(IntakeConcept.class);

    private static Answers answers(String ages, String nationality, String areas) {
        return answers(ages, nationality, areas, "§ 25 Abs. 2 AufenthG", "no");
    }

    private static Answers answers(String ages, String nationality, String areas, String residence, String crisis) {
        return new Answers(
                Map.of(
                        "life_areas",
                        areas.isEmpty() ? List.of() : Arrays.asList(areas.split(" ")),
                        "acute_crisis",
                        List.of(crisis)),
                Arrays.stream(ages.split(" "))
                        .map(age -> Map.of(
                                "person_age", age,
                                "person_nationality", nationality,
                                "person_residence_status", residence))
                        .toList());
    }

    private static PriorityCheck.Result service(String key, Answers answers) {
        return PriorityCheck.of(MUENSTER, answers).stream()
                .filter(result -> result.service().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "§ 25 Abs. 2 AufenthG, proposed",
        "Aufenthaltserlaubnis, proposed",
        "§104c, proposed",
        "Duldung nach § 60a AufenthG, proposed",
        "Spätaussiedlerin, proposed",
        "EU-Bürger, proposed",
        "Aufenthaltsgestattung (§ 55 AsylG), open",
        "wie Person 1, open",
        "Niederlassungserlaubnis § 9 AufenthG, no"
    })
    void theResidenceStatusSpeaksForTheAdviceOnMigrationAsTheConceptListsIt(String residence, String state) {
        PriorityCheck.Result mbe = service("mbe", answers("45", "Türkei", "work", residence, "no"));
        assertThat(mbe.state()).isEqualTo(state);
        assertThat(mbe.reasons())
                .filteredOn(reason -> reason.condition() == PriorityCheck.Condition.RESIDENCE_STATUS)
                .singleElement()
                .extracting(PriorityCheck.Reason::holds)
                .isEqualTo(
                        switch (state) {
                            case "proposed" -> Holds.YES;
                            case "open" -> Holds.UNKNOWN;
                            default -> Holds.NO;
                        });
    }

    @Test
    void inAnAcuteCrisisTheServicesThatAreThereForItComeFirstWhateverTheField() {
        Answers refugee = answers("34 3", "Syrien", "housing education", "Duldung", "yes");
        assertThat(service("regional_counselling", refugee).proposed()).isTrue();
        assertThat(service("regional_counselling", refugee).reasons())
                .contains(new PriorityCheck.Reason(PriorityCheck.Condition.ACUTE_CRISIS, Holds.YES, null));
        assertThat(service("ebm", refugee).state()).isEqualTo("no");
        Answers union = answers("34 3", "Bulgarien", "education", "EU-Bürgerin", "yes");
        assertThat(service("ebm", union).proposed()).isTrue();
        assertThat(service("regional_counselling", union).state()).isEqualTo("no");
        Answers calm = answers("34 3", "Syrien", "housing education", "Duldung", "no");
        assertThat(service("regional_counselling", calm).proposed()).isFalse();
    }

    @Test
    void whatIsKeptWithADecisionReadsTheSameWhateverTheConceptSaysLater() {
        Answers answers = answers("45", "Türkei", "work");
        KeptPriority kept = KeptPriority.of(PriorityCheck.of(MUENSTER, answers));
        RequestStep decided = new RequestStep(
                Uuids.next(),
                Uuids.next(),
                1,
                RequestStep.Kind.ADMITTED,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                0,
                Map.of(KeptPriority.WORD, kept.json()));
        assertThat(KeptPriority.of(decided)).contains(kept);
        KeptPriority.Service first = kept.services().getFirst();
        assertThat(first.de()).isEqualTo("Migrationsberatung für erwachsene Zugewanderte (MBE)");
        assertThat(first.state()).isEqualTo("proposed");
        assertThat(first.reasons()).isEqualTo(service("mbe", answers).reasons());
        assertThat(first.source()).contains("Migrationsberatung für Erwachsene");
    }

    @ParameterizedTest
    @CsvSource({
        "19, Somalia, language education work, jmd",
        "26, Somalia, work, jmd",
        "27, Somalia, work, mbe",
        "45, Türkei, residence work health, mbe",
        "34, Syrien, residence, 'regional_counselling mbe'",
        "34, Syrien, residence law, 'regional_counselling mbe'",
        "31 29 4, Bulgarien, housing health, ebm",
        "31 29 4, rumänisch, benefits_finances, ebm",
        "40 12, Irak, education, school_office",
        "38 41 9, Irak, housing education residence, ''",
    })
    void aServiceIsProposedWhereEverythingTheConceptNamesSpeaksForIt(
            String ages, String nationality, String areas, String proposed) {
        assertThat(PriorityCheck.of(MUENSTER, answers(ages, nationality, areas)).stream()
                        .filter(PriorityCheck.Result::proposed)
                        .map(result -> result.service().key()))
                .containsExactlyInAnyOrder(proposed.isEmpty() ? new String[0] : proposed.split(" "));
    }

    @Test
    void everyReasonSaysWhetherItHolds() {
        PriorityCheck.Result jmd = PriorityCheck.of(MUENSTER, answers("19 2", "Somalia", "work")).stream()
                .filter(result -> result.service().key().equals("jmd"))
                .findFirst()
                .orElseThrow();
        assertThat(jmd.reasons())
                .containsExactly(
                        new PriorityCheck.Reason(PriorityCheck.Condition.MAX_AGE, Holds.YES, 26),
                        new PriorityCheck.Reason(PriorityCheck.Condition.ANY_AREA, Holds.YES, null),
                        new PriorityCheck.Reason(PriorityCheck.Condition.SINGLE, Holds.NO, null));
    }

    @Test
    void whatTheRequestDoesNotSayIsLeftToTheHuman() {
        assertThat(PriorityCheck.of(MUENSTER, answers("34", "Syrien", "")).stream()
                        .filter(PriorityCheck.Result::open)
                        .map(result -> result.service().key()))
                .contains("regional_counselling", "mbe")
                .doesNotContain("jmd", "ebm");
    }

    @Test
    void aServiceWithoutConditionsIsNeverProposed() {
        IntakeConcept dueren = ExampleConcepts.profile("dueren").section(IntakeConcept.class);
        assertThat(PriorityCheck.of(dueren, answers("34", "Syrien", "work")))
                .isNotEmpty()
                .noneMatch(PriorityCheck.Result::proposed);
    }
}
