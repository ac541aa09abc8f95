package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.tenancy.InstallMunicipality;
import java.util.Arrays;
import java.util.Objects;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Whom a request comes from is said by the proxy in front, never by whoever sends it: otherwise no throttle would hold. */
@LotseTest
@Requirement("IN-02")
class ForwardedAddressTests {
    private static final String STATUS = "/open/muenster/request/status";

    /** What nobody outside can have as her address. */
    private static final String[] PRIVATE = {
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "169.254.0.0/16",
        "127.0.0.0/8",
        "fc00::/7",
        "fe80::/10",
        "::1/128"
    };

    @Autowired
    ServletWebServerApplicationContext app;

    @Value("${lotse.address}")
    String base;

    private String wrongCode(Caller caller) {
        return caller.post(STATUS + "?lang=de", STATUS, "code", "AAAA-BBBB-CCCC")
                .body();
    }

    @Test
    void anInventedAddressBeforeTheProxysOwnChangesNothing() {
        app.getBean(InstallMunicipality.class).install("muenster");
        Caller guesser = new Caller(base);
        String answer = "";
        for (int i = 0; i <= 20; i++) {
            answer = wrongCode(guesser.forwardedFor("198.51.100." + i + ", 203.0.113.77"));
        }
        assertThat(answer).contains("zu viele falsche Codes");
        assertThat(wrongCode(new Caller(base).forwardedFor("203.0.113.78"))).contains("kennen wir nicht");
    }

    @Test
    void onlyAProxyInAPrivateNetworkIsBelieved() {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(app.getWebServer());
        RemoteIpValve valve = Arrays.stream(
                        server.getTomcat().getEngine().getPipeline().getValves())
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(valve.getRemoteIpHeader()).isEqualToIgnoringCase("X-Forwarded-For");
        assertThat(valve.getTrustedProxies()).isNull();
        assertThat(valve.getInternalProxies().split(", ")).containsExactlyInAnyOrder(PRIVATE);
    }
}
