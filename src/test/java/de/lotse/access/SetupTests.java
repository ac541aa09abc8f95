package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ChildApplication;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The very first sign-in of an installation that has no account yet. */
class SetupTests {
    private static final Path DATA = Path.of("target/setup-data").toAbsolutePath();
    private static final Path CODE = DATA.resolve("first-administrator.code");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private final ChildApplication application = new ChildApplication(DATA, "enter the one-time code");
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @AfterEach
    void end() throws InterruptedException {
        application.stop();
    }

    @Test
    void theOneTimeCodeMakesOneAdministratorAndIsThenWorthNothing() throws Exception {
        application.afresh().start();
        assertThat(Files.getPosixFilePermissions(CODE)).hasSize(2);
        String code = Files.readString(CODE).strip();
        String token = token();
        assertThat(setUp(token, "FALSCHERCODEFALSCHER").statusCode()).isEqualTo(422);
        HttpResponse<String> right = setUp(token, code);
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(right.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(CODE).doesNotExist();
        assertThat(setUp(token, code).statusCode()).as("used twice").isEqualTo(404);
        assertThat(get("/setup").statusCode()).isEqualTo(404);
    }

    private String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/setup").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(application.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> setUp(String token, String code) throws IOException, InterruptedException {
        String body =
                "code=" + code + "&municipality=unna&name=Alma+Beispiel&login=alma&password=Beispielsatz-2026&_csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(URI.create(application.address() + "/setup"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
