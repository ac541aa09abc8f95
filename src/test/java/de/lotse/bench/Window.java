package de.lotse.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser window: keeps its cookies, asks, sends, and fails if the answer is not what somebody in front of it would see. */
final class Window {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final @Nullable String from;

    /** At the application's own machine. */
    Window() {
        this(null);
    }

    /** @param from the network address that the proxy before the application would name; null without a proxy */
    Window(@Nullable String from) {
        this.from = from;
    }

    /** A worker's, who signs in. */
    static Window of(String login) throws IOException, InterruptedException {
        Window window = new Window();
        Map<String, String> signIn = new LinkedHashMap<>();
        signIn.put("login", login);
        signIn.put("password", Invented.PASSWORD);
        signIn.put("_csrf", csrf(window.get("/sign-in")));
        window.send("/sign-in", signIn);
        return window;
    }

    /** Somebody else sits down: the cookies are gone. */
    void leave() {
        cookies.getCookieStore().removeAll();
    }

    /** The page, which has to be there. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        expect(200, answer, path);
        return answer.body();
    }

    /** Sends a form, which has to be accepted. */
    void send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        expect(302, answer, path);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Server.address() + path));
        return from == null ? request : request.header("X-Forwarded-For", from);
    }

    private static void expect(int status, HttpResponse<String> answer, String path) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(
                    path + " answered " + answer.statusCode() + " instead of " + status + "\n" + answer.body());
        }
    }

    /** The token a form of the page carries. */
    static String csrf(String page) throws IOException {
        return found(CSRF, page);
    }

    /** What the first group that took part found. */
    static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("the page has no " + pattern);
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
