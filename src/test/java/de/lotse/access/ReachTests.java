package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LotseTest
class ReachTests {
    private static final MunicipalityId UNNA = new MunicipalityId(5978);
    private static final MunicipalityId HERNE = new MunicipalityId(5916);

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final AccountId worker = AccountId.next();
    private final CaseId theCase = CaseId.next();

    @Test
    @Requirement("ACC-02")
    void aGrantOpensTheCaseAndItsEndClosesIt() {
        Acting.run(in(UNNA), () -> {
            assertThat(grants.reaches(theCase)).isFalse();
            grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null);
            assertThat(grants.reaches(theCase)).isTrue();
            grants.end(theCase, worker);
            assertThat(grants.reaches(theCase)).isFalse();
        });
    }

    @Test
    @Requirement("ACC-06")
    void anExclusionBeatsEveryGrant() {
        Acting.run(in(UNNA), () -> {
            grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null);
            grants.exclude(theCase, worker, "Schwester");
            grants.give(theCase, worker, Grant.Reason.EMERGENCY, null, null);
            assertThat(grants.reaches(theCase)).isFalse();
        });
    }

    @Test
    @Requirement("ORG-01")
    void aGrantOfOneMunicipalityOpensNothingInAnother() {
        Acting.run(in(UNNA), () -> grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null));
        Acting.run(in(HERNE), () -> assertThat(grants.reaches(theCase)).isFalse());
    }

    @Test
    void withoutContextThereAreNoRowsAndNothingCanBeWritten() {
        Acting.run(in(UNNA), () -> grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null));
        assertThat(jdbc.sql("select count(*) from access_grant")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null))
                .hasStackTraceContaining("access_grant");
    }

    private ActingContext in(MunicipalityId municipality) {
        return new ActingContext(municipality, worker, "test");
    }
}
