package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.people.People;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A grant opens a case and its people for its period, and not a moment longer (ACC-02). */
@LotseTest
class GrantPeriodTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Grants grants;

    private @Nullable CaseBench owner;
    private @Nullable CaseBench deputy;
    private CaseId id = CaseId.next();
    private PersonId person = PersonId.next();

    @BeforeEach
    void aCaseAndADeputy() {
        owner = new CaseBench(app, "unna");
        deputy = new CaseBench(app, "unna");
        id = owner().open(null, null, null);
        person = owner().find(id).mainPerson();
    }

    private CaseBench owner() {
        return Objects.requireNonNull(owner);
    }

    private CaseBench deputy() {
        return Objects.requireNonNull(deputy);
    }

    private void give(@Nullable Instant until) {
        owner().as(() -> {
            grants.give(id, deputy().account(), Grant.Reason.DEPUTY, until, "Urlaub");
            return id;
        });
    }

    private boolean sees() throws Exception {
        boolean page = deputy().see("/cases/" + id).status() == 200;
        assertThat(deputy().as(() -> grants.enter(id))).isEqualTo(page);
        assertThat(deputy().as(() -> app.getBean(People.class).find(person).isPresent()))
                .as("the person as the case")
                .isEqualTo(page);
        return page;
    }

    private void until(String time) {
        owner().as(() -> owner().sql("update access_grant set until_at = clock_timestamp() " + time
                        + " where case_id = ? and account_id = ?")
                .params(id.value(), deputy().account().value())
                .update());
    }

    @Test
    @Requirement("ACC-02")
    void itOpensTheCaseAndThePersonUntilItsEnd() throws Exception {
        assertThat(sees()).isFalse();
        give(Instant.now().plus(Duration.ofHours(1)));
        assertThat(sees()).isTrue();
        until("- interval '1 second'");
        assertThat(sees()).isFalse();
    }

    @Test
    @Requirement("ACC-02")
    void itOpensNothingBeforeItBegins() throws Exception {
        give(null);
        owner().as(() -> owner().sql(
                        "update access_grant set from_at = clock_timestamp() + interval '1 hour' where account_id = ?")
                .param(deputy().account().value())
                .update());
        assertThat(sees()).isFalse();
    }

    @Test
    @Requirement("ACC-06")
    void anExclusionTakesThePersonAwayWithTheCase() throws Exception {
        give(null);
        owner().as(() -> {
            grants.exclude(id, deputy().account(), "Schwester");
            return id;
        });
        assertThat(sees()).isFalse();
    }

    @Test
    @Requirement("ACC-02")
    void theCaseSaysToWhomItIsOpenAndWhy() {
        give(null);
        assertThat(owner().as(() -> grants.of(id)))
                .extracting(Grant::reason)
                .containsExactly(Grant.Reason.DEPUTY, Grant.Reason.ASSIGNMENT);
        assertThat(new CaseBench(app, "unna").as(() -> grants.of(id)))
                .as("to others not even that")
                .isEmpty();
    }

    @Test
    @Requirement("ACC-01")
    void aRoleThatEndedOpensNoMenuAnyMore() throws Exception {
        assertThat(owner().see("/cases").status()).isEqualTo(200);
        owner().as(() -> owner().sql("update access_role set ended_at = now() where account_id = ?")
                .param(owner().account().value())
                .update());
        app.getBean(Accounts.class).forget(owner().login());
        assertThat(owner().see("/cases").status()).isEqualTo(404);
        assertThat(owner().see("/cases/" + id).status()).isEqualTo(404);
    }
}
