package de.lotse.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A browser window: keeps its cookies, asks, sends, and fails if the answer is not what somebody in front of it would see. It works on the
 * caller's thread and costs little, because client and application share the machine.
 */
final class Window {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static {
        // As many kept connections as visitors; five is the default.
        System.setProperty("http.maxConnections", "64");
    }

    private final CookieManager cookies = new CookieManager();
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
    static Window of(String login) throws IOException {
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
    String get(String path) throws IOException {
        return answer(request(path), 200, path);
    }

    /** Sends a form, which has to be accepted. */
    void send(String path, Map<String, String> fields) throws IOException {
        byte[] body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
        HttpURLConnection request = request(path);
        request.setRequestMethod("POST");
        request.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        request.setDoOutput(true);
        request.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = request.getOutputStream()) {
            out.write(body);
        }
        answer(request, 302, path);
    }

    private HttpURLConnection request(String path) throws IOException {
        URI address = URI.create(Server.address() + path);
        HttpURLConnection request = (HttpURLConnection) address.toURL().openConnection();
        request.setInstanceFollowRedirects(false);
        cookies.get(address, Map.of())
                .forEach((name, values) -> values.forEach(value -> request.addRequestProperty(name, value)));
        if (from != null) {
            request.setRequestProperty("X-Forwarded-For", from);
        }
        return request;
    }

    private String answer(HttpURLConnection request, int expected, String path) throws IOException {
        int status = request.getResponseCode();
        // Read to its end, so that the connection can be used again.
        String text;
        try (InputStream body = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
        cookies.put(URI.create(Server.address() + path), request.getHeaderFields());
        if (status != expected) {
            throw new IOException(path + " answered " + status + " instead of " + expected + "\n" + text);
        }
        return text;
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
