package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InstallMunicipality;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with password and code or with a passkey, in the browser; guessing, stealing and forgetting to sign out. */
@LotseTest
class SignInTests {
    private static final String PASSWORD = "Beispielsatz-2026";

    @Value("${lotse.address}")
    String base;

    @Autowired
    InstallMunicipality install;

    @Autowired
    OpenAccount openAccount;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void theFirstSignInSetsUpTheCodeAndLaterOnesAskForIt() {
        String login = account();
        byte[] secret;
        long used = step();
        try (Visit visit = Browser.visit(Look.WIDE)) {
            password(visit, login, PASSWORD);
            visit.isSoundWideAndNarrow();
            assertThat(visit.page().navigate(base + "/cases").url()).endsWith("/sign-in/code");
            secret = secret(visit.page().locator("code.secret").innerText());
            code(visit, Totp.code(secret, used));
            assertThat(visit.page().url()).startsWith(base + "/cases");
        }
        try (Visit visit = Browser.visit(Look.WIDE)) {
            password(visit, login, PASSWORD);
            assertThat(visit.page().locator("code.secret").count()).isZero();
            code(visit, Totp.code(secret, used));
            assertThat(visit.page().locator("[aria-invalid=true]").count())
                    .as("a code used twice")
                    .isOne();
            code(visit, Totp.code(secret, step() + 1));
            assertThat(visit.page().url()).isEqualTo(base + "/");
        }
    }

    @Test
    void wrongCodesLockTheAccountAlthoughThePasswordIsRightEachTime() {
        String login = account();
        try (Visit visit = Browser.visit(Look.WIDE)) {
            password(visit, login, PASSWORD);
            byte[] secret = secret(visit.page().locator("code.secret").innerText());
            for (int guess = 0; guess < 5; guess++) {
                if (guess == 3) {
                    password(visit, login, PASSWORD);
                    secret = secret(visit.page().locator("code.secret").innerText());
                }
                code(visit, wrong(secret));
            }
            code(visit, Totp.code(secret, step()));
            assertThat(visit.page().url()).as("locked, even for the right code").endsWith("/sign-in/code");
        }
        assertThat(locked(login)).isTrue();
    }

    @Test
    void wrongPasswordsLockTheAccountAndTheRightOneLooksJustAsWrong() {
        String login = account();
        try (Visit visit = Browser.visit(Look.WIDE)) {
            for (int guess = 0; guess < 5; guess++) {
                password(visit, login, "falsch-geraten-" + guess);
            }
            String wrong = visit.page().locator("main").innerText();
            password(visit, login, PASSWORD);
            assertThat(visit.page().locator("main").innerText()).isEqualTo(wrong);
            visit.isSoundWideAndNarrow();
        }
    }

    @Test
    void aPasskeyIsMadeOnceAndThenOpensEverythingAlone() {
        String login = account();
        try (Visit visit = Browser.visit(Look.WIDE)) {
            authenticator(visit);
            password(visit, login, PASSWORD);
            byte[] secret = secret(visit.page().locator("code.secret").innerText());
            code(visit, Totp.code(secret, step()));
            visit.open(base + "/account");
            visit.page().fill("#passkey-label", "Diensthandy <b>");
            visit.page().click("form[data-passkey] button");
            visit.page().locator("#passkeys li, [aria-labelledby=passkeys] li").waitFor();
            assertThat(visit.page().locator("main").innerText()).contains("Diensthandy <b>");
            visit.isSoundWideAndNarrow();
            signOut(visit.page());
            visit.page().click("[data-passkey=sign-in]");
            visit.page().waitForURL(base + "/");
            assertThat(visit.page().locator(".who").innerText()).isEqualTo("Sina Beispiel");
            visit.open(base + "/account").page().click("button:has-text('Entfernen')");
            visit.page().locator(".flash").waitFor();
            signOut(visit.page());
            visit.page().click("[data-passkey=sign-in]");
            visit.page().locator("[data-passkey-failed]:not([hidden])").waitFor();
        }
        assertThat(signedIn(login)).as("both ways of signing in are on record").isEqualTo(2);
    }

    @Test
    void aPasswordAloneMakesNoPasskey() {
        String login = account();
        try (Visit visit = Browser.visit(Look.WIDE)) {
            password(visit, login, PASSWORD);
            Object status = visit.page().evaluate("""
                    async () => (await fetch('/webauthn/register', { method: 'POST', body: '{}', headers: {
                        'Content-Type': 'application/json',
                        [document.querySelector('meta[name=csrf-header]').content]: document.querySelector('meta[name=csrf-token]').content
                    }})).url
                    """);
            assertThat(String.valueOf(status)).endsWith("/sign-in/code");
        }
    }

    @Test
    void signingOutEverywhereElseEndsTheOtherSessionsOnly() {
        String login = simpleAccount();
        try (Visit here = Browser.visit(Look.WIDE);
                Visit there = Browser.visit(Look.WIDE)) {
            password(here, login, PASSWORD);
            password(there, login, PASSWORD);
            here.open(base + "/account");
            assertThat(here.page().locator("#sessions ~ *, main").first().innerText())
                    .contains("Ein anderes Gerät");
            here.page().click("form[action='/account/sessions/delete'] button");
            here.page().waitForURL(base + "/account");
            assertThat(there.page().navigate(base + "/cases").url()).endsWith("/sign-in");
            assertThat(here.page().navigate(base + "/cases").url()).endsWith("/cases");
        }
    }

    @Test
    void whoeverIsIdleForHalfAnHourHasToSignInAgainAndComesBack() {
        String login = simpleAccount();
        try (Visit visit = Browser.visit(Look.WIDE)) {
            password(visit, login, PASSWORD);
            rest(login);
            assertThat(visit.page().navigate(base + "/people/new").url()).endsWith("/sign-in");
            visit.page().fill("#login", login);
            visit.page().fill("#password", PASSWORD);
            visit.page().click("form.sign-in button.main");
            visit.page().waitForURL(url -> url.contains("/people/new"));
        }
    }

    private void rest(String login) {
        transactions.executeWithoutResult(status -> assertThat(jdbc.sql(
                                "update spring_session set last_access_time = last_access_time - 1860000, expiry_time = expiry_time - 1860000 where principal_name = ?")
                        .param(login)
                        .update())
                .isPositive());
    }

    private void password(Visit visit, String login, String password) {
        Page page = visit.open(base + "/sign-in").page();
        page.fill("#login", login);
        page.fill("#password", password);
        leave(page, "form.sign-in button.main");
    }

    /** Clicks and waits until another page is there. */
    private static void leave(Page page, String button) {
        Visit.leave(page, () -> page.click(button));
    }

    private static void code(Visit visit, String code) {
        visit.page().fill("[name=code]", code);
        leave(visit.page(), ".quick-foot button.main");
    }

    private static void signOut(Page page) {
        page.click("details.me summary");
        page.click("form[action='/sign-out'] button");
        page.waitForURL(url -> url.endsWith("/sign-in?out"));
    }

    private static void authenticator(Visit visit) {
        CDPSession devtools = visit.page().context().newCDPSession(visit.page());
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private long step() {
        return clock.instant().getEpochSecond() / 30;
    }

    private String wrong(byte[] secret) {
        int right = Integer.parseInt(Totp.code(secret, step()));
        return "%06d".formatted((right + 314_159) % 1_000_000);
    }

    private static byte[] secret(String base32) {
        byte[] secret = new byte[20];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char sign : base32.strip().toCharArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[at++] = (byte) (buffer >> bits);
            }
        }
        return secret;
    }

    private boolean locked(String login) {
        return transactions.execute(status -> jdbc.sql("select locked from access_sign_in_account(?)")
                .param(login)
                .query(Boolean.class)
                .single());
    }

    private int signedIn(String login) {
        return Acting.as(
                new ActingContext(municipality(), AccountId.next(), "test"),
                () -> transactions.execute(
                        status -> jdbc.sql("select count(*) from audit_entry where action = 'signed-in' and detail = ?")
                                .param(login)
                                .query(Integer.class)
                                .single()));
    }

    private String account() {
        return account(true);
    }

    private String simpleAccount() {
        return account(false);
    }

    private MunicipalityId municipality() {
        return install.install("unna");
    }

    private String account(boolean secondFactor) {
        MunicipalityId id = municipality();
        AccountId account = AccountId.next();
        String login = "anmeldung-" + account.value();
        Acting.run(
                new ActingContext(id, account, "test"),
                () -> openAccount.open(new OpenAccount.Command(
                        account,
                        id,
                        null,
                        login,
                        PASSWORD,
                        "Sina Beispiel",
                        "Case Management",
                        "Lünen",
                        Set.of(Role.CASE_MANAGER),
                        secondFactor,
                        null)));
        return login;
    }
}
