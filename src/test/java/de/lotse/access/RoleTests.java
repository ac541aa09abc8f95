package de.lotse.access;

import static de.lotse.access.Right.*;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles of rights the concepts give each role. */
class RoleTests {
    private static final Set<Right> CASEWORK =
            EnumSet.of(CASE_READ, CASE_WRITE, CONTACT_WRITE, PERSON_SEARCH, PERSON_WRITE, TALLY_WRITE);

    private static Set<Right> of(Role... roles) {
        return Role.rightsOf(Set.of(roles));
    }

    private static Stream<Role> having(Right right) {
        return Stream.of(Role.values()).filter(role -> of(role).contains(right));
    }

    @Test
    @Requirement("ACC-01")
    void caseManagersAndTheClearingTeamDoCasework() {
        assertThat(of(Role.CASE_MANAGER)).containsAll(CASEWORK);
        assertThat(of(Role.CLEARING)).containsAll(CASEWORK);
        assertThat(having(CASE_WRITE)).containsExactlyInAnyOrder(Role.CASE_MANAGER, Role.CLEARING);
        assertThat(having(PERSON_SEARCH)).containsExactlyInAnyOrder(Role.CASE_MANAGER, Role.CLEARING);
    }

    @Test
    @Requirement("ACC-03")
    void aCoordinatorReadsWhatIsGrantedButWritesNoCaseAndSearchesNobody() {
        assertThat(of(Role.COORDINATOR))
                .contains(CASE_READ, CAPACITY_READ, FIGURES_READ)
                .doesNotContain(CASE_WRITE, CONTACT_WRITE, PERSON_SEARCH, PERSON_WRITE, AUDIT_READ, ACCOUNT_ADMIN);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PROVIDER_LEAD",
                "AUTHORITY",
                "STEERING_MEMBER",
                "MINISTRY",
                "DATA_PROTECTION_OFFICER",
                "ADMINISTRATOR"
            })
    @Requirement({"ACC-03", "ACC-04"})
    void whoDoesNoCaseworkReadsNoCaseAndFindsNobody(Role role) {
        assertThat(of(role)).doesNotContainAnyElementsOf(CASEWORK).doesNotContain(GRANT_EMERGENCY, PRINT);
    }

    @Test
    @Requirement("ACC-03")
    void theMinistrySeesFiguresOnlyAndProviderLeadsCapacityOnly() {
        assertThat(of(Role.MINISTRY)).containsExactly(FIGURES_READ);
        assertThat(of(Role.STEERING_MEMBER)).containsExactlyInAnyOrder(FIGURES_READ, CONCEPT_READ);
        assertThat(of(Role.PROVIDER_LEAD)).contains(CAPACITY_READ).doesNotContain(FIGURES_READ);
    }

    @Test
    @Requirement("ACC-03")
    void whoWatchesTheRecordRunsNoAccountsAndTheOtherWayRound() {
        assertThat(having(AUDIT_READ)).containsExactly(Role.DATA_PROTECTION_OFFICER);
        assertThat(having(ACCOUNT_ADMIN)).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    @Requirement("ACC-08")
    void printingAndExportingAreRightsOfTheirOwn() {
        assertThat(having(PRINT)).containsExactlyInAnyOrder(Role.CASE_MANAGER, Role.CLEARING);
        assertThat(having(EXPORT)).containsExactly(Role.COORDINATOR);
    }

    @Test
    void severalRolesHaveTheRightsOfEach() {
        assertThat(of(Role.MINISTRY, Role.ADMINISTRATOR))
                .containsAll(of(Role.ADMINISTRATOR))
                .contains(FIGURES_READ);
        assertThat(Role.rightsOf(Set.of())).isEmpty();
    }
}
