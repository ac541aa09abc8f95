package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.casework.CaseBench;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a sign-in holds, and who ends it. */
@LotseTest
class SessionTests {
    @Value("${lotse.address}")
    String base;

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private @Nullable CaseBench bench;

    @BeforeEach
    void aWorker() {
        bench = new CaseBench(app, "unna");
    }

    private String login() {
        return Objects.requireNonNull(bench).login();
    }

    private Caller signedIn() {
        Caller caller = new Caller(base).signedIn(login());
        assertThat(caller.isIn()).isTrue();
        return caller;
    }

    private void rest(int minutes) {
        long milliseconds = minutes * 60_000L;
        assertThat(jdbc.sql("""
                        update spring_session set last_access_time = last_access_time - ?, expiry_time = expiry_time - ?
                        where principal_name = ?
                        """).params(milliseconds, milliseconds, login()).update())
                .isPositive();
    }

    @Test
    void theSessionBeforeTheSignInIsWorthNothingAfterIt() {
        Caller caller = new Caller(base);
        caller.get("/sign-in");
        List<String> before = caller.session();
        caller.signedIn(login());
        assertThat(before).hasSize(1);
        assertThat(caller.session()).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void halfAnHourWithoutUseEndsItAndNotAMinuteLess() {
        Caller caller = signedIn();
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
                        .param(login())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30 * 60);
        rest(28);
        assertThat(caller.isIn()).isTrue();
        rest(31);
        HttpResponse<String> answer = caller.get("/account");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(caller.isIn()).as("and stays ended").isFalse();
    }

    @Test
    void eachUseStartsTheHalfHourAfresh() {
        Caller caller = signedIn();
        for (int use = 0; use < 3; use++) {
            rest(20);
            assertThat(caller.isIn()).as("use " + use).isTrue();
        }
    }

    @Test
    void signingOutEverywhereElseEndsTheOthersAndKeepsThisOne() {
        Caller here = signedIn();
        Caller there = signedIn();
        Caller elsewhere = signedIn();
        here.post("/account/sessions/delete", "/account");
        assertThat(here.isIn()).isTrue();
        assertThat(there.isIn()).isFalse();
        assertThat(elsewhere.isIn()).isFalse();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Caller here = signedIn();
        Caller there = signedIn();
        assertThat(here.post("/account/password", "/account", "old", "Vorfuehrung-2026", "fresh", "Ganz-neues-Beispiel")
                        .statusCode())
                .isEqualTo(302);
        assertThat(here.isIn()).isTrue();
        assertThat(there.isIn()).isFalse();
        assertThat(new Caller(base).signedIn(login()).isIn())
                .as("the old password")
                .isFalse();
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() {
        Caller caller = signedIn();
        caller.post("/sign-out", "/account");
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(login())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aClosedAccountIsOutAtOnceAndOnRecord() throws Exception {
        Caller caller = signedIn();
        CaseBench administrator = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        String account = Objects.requireNonNull(bench).account().toString();
        assertThat(administrator.send("/accounts/" + account + "/closure").redirect())
                .isEqualTo("/accounts");
        assertThat(caller.isIn()).isFalse();
        assertThat(new Caller(base).signedIn(login()).isIn()).isFalse();
        assertThat(administrator.as(() -> jdbc.sql(
                                "select action from audit_entry where subject_id = ?::uuid order by entry_id desc limit 1")
                        .param(account)
                        .query(String.class)
                        .single()))
                .isEqualTo("account-closed");
    }
}
