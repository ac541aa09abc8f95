package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.casework.CaseBench;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Guessing gets slower and slower, however long somebody guesses. */
@LotseTest
class ThrottleTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    SignInOutcome outcome;

    private @Nullable CaseBench bench;

    @BeforeEach
    void anAccount() {
        bench = new CaseBench(app, "unna");
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private void guess(int times) {
        for (int guess = 0; guess < times; guess++) {
            outcome.failed(bench().login());
        }
    }

    /** For how long the account is locked, in whole minutes from the last guess; -1 when it is not. */
    private int minutes() {
        return bench().as(() ->
                bench().sql("""
                        select coalesce(round(extract(epoch from locked_until - clock_timestamp()) / 60), -1)
                        from access_account where login = ?
                        """).param(bench().login()).query(Integer.class).single());
    }

    @ParameterizedTest
    @CsvSource({"4, -1", "5, 1", "6, 2", "7, 4", "10, 32", "11, 60", "12, 60", "70, 60"})
    void theLockGrowsUpToAnHourAndStaysThere(int guesses, int minutes) {
        guess(guesses);
        assertThat(minutes()).isEqualTo(minutes);
        assertThat(app.getBean(Accounts.class)
                        .find(bench().login())
                        .orElseThrow()
                        .locked())
                .isEqualTo(minutes > 0);
    }

    @Test
    void aWholeSignInStartsTheCountingAfresh() {
        guess(4);
        outcome.completed(bench().login());
        guess(4);
        assertThat(minutes()).isEqualTo(-1);
        guess(1);
        assertThat(minutes()).isEqualTo(1);
    }

    @Test
    void guessingAtOneAccountLocksNoOther() {
        CaseBench other = new CaseBench(app, "unna");
        guess(6);
        assertThat(app.getBean(Accounts.class).find(other.login()).orElseThrow().locked())
                .isFalse();
        outcome.failed("gibt-es-nicht");
    }

    @Test
    void everyGuessIsOnRecord() {
        guess(3);
        assertThat(bench().as(() -> bench().sql(
                                "select count(*) from audit_entry where subject_id = ? and action = 'sign-in-failed'")
                        .param(bench().account().value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(3);
    }
}
