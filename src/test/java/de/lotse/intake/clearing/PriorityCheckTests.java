package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ExampleConcepts;
import de.lotse.Requirement;
import de.lotse.casework.IntakeConcept;
import de.lotse.intake.clearing.PriorityCheck.Holds;
import de.lotse.intake.request.Answers;
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
        return new Answers(
                Map.of("life_areas", areas.isEmpty() ? List.of() : Arrays.asList(areas.split(" "))),
                Arrays.stream(ages.split(" "))
                        .map(age -> Map.of("person_age", age, "person_nationality", nationality))
                        .toList());
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
