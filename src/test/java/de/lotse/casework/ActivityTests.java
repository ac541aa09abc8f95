package de.lotse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.ExampleConcepts;
import de.lotse.Requirement;
import de.lotse.tenancy.ImpossibleValue;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a case is active and when it may end, by the words of each concept. */
class ActivityTests {
    private static @Nullable Activity of(String municipality) {
        return ExampleConcepts.profile(municipality)
                .section(CaseworkConcept.class)
                .activity();
    }

    private static Activity rule(String municipality) {
        return Objects.requireNonNull(of(municipality));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-15, 2026-11-15, true",
        "2026-08-15, 2026-11-16, false",
        "2026-11-30, 2027-02-28, true",
        "2026-11-30, 2027-03-01, false",
        "2027-11-30, 2028-02-29, true",
        "2026-05-31, 2026-08-31, true",
        "2026-05-31, 2026-09-01, false"
    })
    @Requirement("CW-09")
    void inUnnaAQualifiedContactKeepsACaseActiveForThreeMonthsToTheDay(
            LocalDate contact, LocalDate today, boolean active) {
        assertThat(rule("unna").active(contact, today)).isEqualTo(active);
        assertThat(rule("unna").lapsed(contact, today))
                .as("Unna ends nothing for that")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-15, 2026-11-15, false",
        "2026-05-15, 2026-11-16, true",
        "2026-08-31, 2027-02-28, false",
        "2026-08-31, 2027-03-01, true"
    })
    @Requirement("CW-09")
    void inMuensterMoreThanSixMonthsWithoutContactProposeToEnd(LocalDate contact, LocalDate today, boolean lapsed) {
        assertThat(rule("muenster").lapsed(contact, today)).isEqualTo(lapsed);
        assertThat(rule("muenster").active(contact, today))
                .as("no rule of activity")
                .isTrue();
        assertThat(rule("muenster").activeUntil(contact)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"herne", "dueren", "ennepe-ruhr"})
    @Requirement("CW-09")
    void whereTheConceptIsSilentThereIsNoSuchRule(String municipality) {
        assertThat(of(municipality)).isNull();
    }

    @Test
    @Requirement("CW-09")
    void eachRuleShowsWhereItStands() {
        assertThat(rule("unna").source())
                .hasToString("Konzept Kreis Unna, 2.2 Komplexität, Beratungstiefe und Fallzahlen");
        assertThat(rule("muenster").rule()).contains("länger als sechs Monate", "Richtwert");
    }

    @Test
    void aCaseThatMayEndWhileItIsActiveIsNoRule() {
        Activity unna = rule("unna");
        assertThatThrownBy(() -> new Activity(6, 3, "Beispiel", unna.source())).isInstanceOf(ImpossibleValue.class);
        assertThat(unna.active(null, LocalDate.of(2026, 11, 20)))
                .as("never talked")
                .isFalse();
    }
}
