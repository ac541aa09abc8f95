package de.lotse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which two rules of competence contradict each other. */
@Requirement("ORG-06")
class CompetenceRuleTests {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private final OrganisationId county = OrganisationId.next();
    private final OrganisationId town = OrganisationId.next();

    @Test
    void oneAuthorityServesATownAtATime() {
        CompetenceRule before = rule(Competence.Kind.ABH, county, List.of("a", "b"), null, null, null);

        assertThat(rule(Competence.Kind.ABH, town, List.of("b"), null, NEW_YEAR, null)
                        .overlaps(before))
                .isTrue();
        assertThat(rule(Competence.Kind.ABH, town, List.of(), null, null, null).overlaps(before))
                .as("the whole area holds every town")
                .isTrue();
        assertThat(rule(Competence.Kind.ABH, town, List.of("c"), null, null, null)
                        .overlaps(before))
                .isFalse();
        assertThat(rule(Competence.Kind.EBH, town, List.of("b"), null, null, null)
                        .overlaps(before))
                .as("another office")
                .isFalse();
        assertThat(before.overlaps(before)).as("itself").isFalse();
    }

    @Test
    void whatEndsTheDayBeforeMakesRoom() {
        CompetenceRule ended = rule(Competence.Kind.EBH, county, List.of("a"), null, null, NEW_YEAR.minusDays(1));

        assertThat(rule(Competence.Kind.EBH, town, List.of("a"), null, NEW_YEAR, null)
                        .overlaps(ended))
                .isFalse();
        assertThat(rule(Competence.Kind.EBH, town, List.of("a"), null, NEW_YEAR.minusDays(1), null)
                        .overlaps(ended))
                .isTrue();
        assertThat(ended.endedBefore(NEW_YEAR)).isTrue();
        assertThat(ended.endedBefore(NEW_YEAR.minusDays(1))).isFalse();
    }

    @Test
    void caseManagementOfSeveralOrganisationsServesATownWhileTheSameOneTwiceIsASlip() {
        CompetenceRule theirs = rule(Competence.Kind.CASE_MANAGEMENT, county, List.of("a"), "welcome", null, null);

        assertThat(rule(Competence.Kind.CASE_MANAGEMENT, town, List.of("a"), "welcome", null, null)
                        .overlaps(theirs))
                .isFalse();
        assertThat(rule(Competence.Kind.CASE_MANAGEMENT, county, List.of("a"), "psychosocial", null, null)
                        .overlaps(theirs))
                .as("another focus area")
                .isFalse();
        assertThat(rule(Competence.Kind.CASE_MANAGEMENT, county, List.of("a"), null, null, null)
                        .overlaps(theirs))
                .isTrue();
    }

    private static CompetenceRule rule(
            Competence.Kind kind,
            OrganisationId organisation,
            List<String> towns,
            @Nullable String focus,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new CompetenceRule(
                new CompetenceId(Uuids.next()), kind, organisation, towns, focus, from, to, null, null, 0);
    }
}
