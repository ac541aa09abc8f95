package de.lotse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ExampleConcepts;
import de.lotse.Requirement;
import de.lotse.casework.CaseFigures.ActorWork;
import de.lotse.tenancy.ConceptProfile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fachkonzept Münster Kap. 2, Tab. 1. */
class CategorySchemeTests {
    private final ConceptProfile muenster = ExampleConcepts.profile("muenster");
    private final CategoryScheme scheme =
            Objects.requireNonNull(muenster.section(CaseworkConcept.class).categories());

    @Test
    @Requirement("CW-11")
    void aNeedsFourOfSevenBThreeCTwoDOne() {
        assertThat(scheme.criteria()).hasSize(7);
        assertThat(scheme.classes())
                .extracting(CategoryScheme.CategoryClass::minMet)
                .containsExactly(4, 3, 2, 1);
        assertThat(scheme.classes())
                .extracting(CategoryScheme.CategoryClass::hoursPerWeek)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("4"), new BigDecimal("3"), new BigDecimal("2"), new BigDecimal("0.25"));
    }

    @Test
    @Requirement("CW-11")
    void fourCriteriaMakeAnAAndAreShown() {
        CategoryScheme.Proposal proposal = scheme.propose(new CaseFigures(new BigDecimal("4"), 1, 3, 4, null, 6, 1, 3));

        CategoryScheme.CategoryClass category = Objects.requireNonNull(proposal.category());
        assertThat(category.key()).isEqualTo("A");
        assertThat(proposal.metFor(category)).containsExactly("effort", "urgency", "needs", "actors");
    }

    @Test
    @Requirement("CW-11")
    void threeCriteriaMakeABTwoMakeACOneMakesAD() {
        assertThat(key(new CaseFigures(new BigDecimal("3"), 2, 2, null, null, null, null, null)))
                .isEqualTo("B");
        assertThat(key(new CaseFigures(null, null, null, null, ActorWork.COORDINATED, 6, null, null)))
                .isEqualTo("C");
        assertThat(key(new CaseFigures(null, null, null, null, ActorWork.SIGNPOSTING, null, null, null)))
                .isEqualTo("D");
    }

    @Test
    @Requirement("CW-11")
    void withoutAnyFigureNothingIsProposed() {
        assertThat(scheme.propose(new CaseFigures(null, null, null, null, null, null, null, null))
                        .category())
                .isNull();
    }

    private String key(CaseFigures figures) {
        return Objects.requireNonNull(scheme.propose(figures).category()).key();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 4, 2, 2, 5, 27.25, 23.4, FULL",
        "0.75, 2, 2, 5, 2, 24.5, 17.55, FULL",
        "0.5, 1, 1, 0, 5, 8.25, 11.7, FREE"
    })
    @Requirement("CAP-02")
    void hoursOfTheCategoriesFillAPost(
            BigDecimal fte, int a, int b, int c, int d, BigDecimal hours, BigDecimal budget, Load.Light light) {
        Load load = muenster.section(CapacityConcept.class)
                .load(
                        fte,
                        new CapacityConcept.Caseload(a + b + c + d, 0, Map.of("A", a, "B", b, "C", c, "D", d)),
                        scheme.classes());

        assertThat(load.used()).isEqualByComparingTo(hours);
        assertThat(load.to()).isEqualByComparingTo(budget);
        assertThat(load.light()).isEqualTo(light);
    }
}
