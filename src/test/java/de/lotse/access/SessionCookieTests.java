package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** How the cookie of a sign-in is guarded. */
@LotseTest
class SessionCookieTests {
    @Value("${lotse.address}")
    String base;

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SESSION="))
                .toList();
    }

    @Test
    void noScriptReadsTheCookieAndNoOtherSiteSendsIt() {
        assertThat(cookies(new Caller(base).get("/sign-in")))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Max-Age", "Expires", "Domain"));
    }

    @Test
    void behindAProxyWithHttpsTheCookieIsSecureToo() {
        assertThat(cookies(new Caller(base).get("/sign-in", "X-Forwarded-Proto", "https")))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }
}
