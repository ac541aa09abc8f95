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
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
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
            assertThat(grants.enter(theCase)).isFalse();
            grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null);
            assertThat(grants.enter(theCase)).isTrue();
            grants.end(theCase, worker);
            assertThat(grants.enter(theCase)).isFalse();
        });
    }

    @Test
    @Requirement("ACC-06")
    void anExclusionBeatsEveryGrant() {
        Acting.run(in(UNNA), () -> {
            grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null);
            grants.exclude(theCase, worker, "Schwester");
            grants.give(theCase, worker, Grant.Reason.EMERGENCY, null, null);
            assertThat(grants.enter(theCase)).isFalse();
        });
    }

    @Test
    @Requirement({"ACC-02", "ACC-06"})
    void aTransactionWorksInTheCaseItEnteredUntilTheCaseIsLost() {
        Acting.run(
                in(UNNA),
                () -> transactions.executeWithoutResult(_ -> {
                    assertThat(here()).as("she may not open it").isEmpty();
                    grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null);
                    assertThat(here()).contains(theCase.value());
                    grants.end(theCase, worker);
                    assertThat(left()).as("the grant ended").isEmpty();
                    grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null);
                    assertThat(here()).contains(theCase.value());
                    grants.exclude(theCase, worker, "Schwester");
                    assertThat(left()).as("she is kept out").isEmpty();
                }));
        Acting.run(in(UNNA), () -> assertThat(left()).as("another transaction").isEmpty());
    }

    private Optional<UUID> here() {
        grants.enter(theCase);
        return left();
    }

    private Optional<UUID> left() {
        return jdbc.sql("select access_here() where access_here() is not null")
                .query(UUID.class)
                .optional();
    }

    @Test
    @Requirement({"ACC-02", "ACC-06"})
    void whoRegisteredAPersonSeesHerUntilACaseBeginsAndThenByItsGrantsOnly() {
        PersonId person = PersonId.next();
        Acting.run(in(UNNA), () -> {
            grants.hold(person);
            assertThat(reaches(person)).as("she has no case").isTrue();
            grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null);
            grants.connect(theCase, person);
            assertThat(reaches(person)).as("her own case").isTrue();
            grants.end(theCase, worker);
            assertThat(reaches(person)).as("it went to a colleague").isFalse();
            grants.hold(person);
            assertThat(reaches(person)).as("registered once more").isFalse();
            grants.takeOver(person);
            assertThat(reaches(person)).as("handed to her").isTrue();
            grants.give(theCase, worker, Grant.Reason.TANDEM, null, null);
            grants.exclude(theCase, worker, "Schwester");
            assertThat(reaches(person)).as("kept out").isFalse();
        });
    }

    @Test
    @Requirement({"ACC-02", "CW-16"})
    void theDeputyReachesWhoHasNoCaseOnTheDaysOfTheAbsenceAndNobodyElse() {
        PersonId waits = PersonId.next();
        PersonId inACase = PersonId.next();
        AccountId deputy = AccountId.next();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        Acting.run(in(UNNA), () -> {
            grants.hold(waits);
            grants.hold(inACase);
            grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null);
            grants.connect(theCase, inACase);
            away(deputy, today.plusDays(1));
        });
        assertThat(reaches(deputy, UNNA, waits)).as("the absence lies ahead").isFalse();
        Acting.run(in(UNNA), () -> away(deputy, today));
        assertThat(reaches(deputy, UNNA, waits)).isTrue();
        assertThat(reaches(deputy, UNNA, inACase))
                .as("a case opens by its grants")
                .isFalse();
        assertThat(reaches(deputy, HERNE, waits)).as("elsewhere").isFalse();
        assertThat(reaches(AccountId.next(), UNNA, waits)).as("a stranger").isFalse();
        assertThat(reaches(worker, UNNA, waits)).as("she herself").isTrue();
        Acting.run(in(UNNA), () -> grants.connect(theCase, waits));
        assertThat(reaches(deputy, UNNA, waits)).as("a case began").isFalse();
    }

    @Test
    @Requirement({"ACC-02", "CW-16"})
    void anAbsenceThatEndsClosesThePeopleInTheSameTransaction() {
        PersonId person = PersonId.next();
        AccountId deputy = AccountId.next();
        Acting.run(in(UNNA), () -> {
            grants.hold(person);
            away(deputy, LocalDate.now(ZoneId.of("Europe/Berlin")));
        });
        assertThat(reaches(deputy, UNNA, person)).isTrue();
        Acting.run(
                in(UNNA),
                () -> transactions.executeWithoutResult(_ -> {
                    reaches(person);
                    jdbc.sql("""
                                    update casework_absence set ended_at = clock_timestamp(), ended_by = database_account()
                                    where municipality_id = database_municipality() and deputy_id = ?
                                    """).param(deputy.value()).update();
                    assertThat(jdbc.sql("select coalesce(current_setting('lotse.person_reach', true), '')")
                                    .query(String.class)
                                    .single())
                            .as("is found anew")
                            .isEmpty();
                }));
        assertThat(reaches(deputy, UNNA, person)).isFalse();
    }

    private void away(AccountId deputy, LocalDate from) {
        transactions.executeWithoutResult(_ -> jdbc.sql("""
                        insert into casework_absence (municipality_id, absence_id, account_id, from_on, until_on, kind, deputy_id, noted_at)
                        values (database_municipality(), ?, database_account(), ?, ?, 'OTHER', ?, clock_timestamp())
                        """)
                .params(UUID.randomUUID(), from, from.plusDays(2), deputy.value())
                .update());
    }

    private boolean reaches(AccountId account, MunicipalityId municipality, PersonId person) {
        return Acting.as(new ActingContext(municipality, account, "test"), () -> reaches(person));
    }

    private boolean reaches(PersonId person) {
        return Boolean.TRUE.equals(transactions.execute(_ -> jdbc.sql("select ? = any (access_person_reach())")
                .param(person.value())
                .query(Boolean.class)
                .single()));
    }

    @Test
    @Requirement("ORG-01")
    void aGrantOfOneMunicipalityOpensNothingInAnother() {
        Acting.run(in(UNNA), () -> grants.give(theCase, worker, Grant.Reason.ASSIGNMENT, null, null));
        Acting.run(in(HERNE), () -> assertThat(grants.enter(theCase)).isFalse());
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
