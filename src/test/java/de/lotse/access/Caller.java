package de.lotse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A browser reduced to what sessions are about: addresses, forms and cookies. */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String forwarded = "";

    Caller(String base) {
        this.base = base;
    }

    /** From now on every request carries these addresses, as proxies on the way pass them on. */
    Caller forwardedFor(String addresses) {
        forwarded = addresses;
        return this;
    }

    /** Signed in with the password. */
    Caller signedIn(String login) {
        post("/sign-in", "/sign-in", "login", login, "password", "Vorfuehrung-2026");
        return this;
    }

    /** Asks for a page. @param headers name, value, name, value */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends a form with the token of another page. */
    HttpResponse<String> post(String path, String tokenFrom, String... fields) {
        Matcher token = TOKEN.matcher(get(tokenFrom).body());
        String body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf="
                        + (token.find() ? URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : ""))));
    }

    /** Whether a page that needs a sign-in is shown. */
    boolean isIn() {
        HttpResponse<String> answer = get("/account");
        return answer.statusCode() == 200;
    }

    /** The value of the session cookie. */
    List<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(java.net.HttpCookie::getValue)
                .toList();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!forwarded.isEmpty()) {
            request.header("X-Forwarded-For", forwarded);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
