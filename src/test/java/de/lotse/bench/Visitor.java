package de.lotse.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A case manager at her browser: signs in once and then asks for one page after the other. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KIND =
            Pattern.compile("name=\"kind\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"kind\"");
    private static final List<String> TABS = List.of("", "/contacts", "/documents");
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final int worker;
    private final Random random;
    private final String csrf;
    private final String kind;

    Visitor(int worker, int seed) throws IOException, InterruptedException {
        this.worker = worker;
        this.random = new Random(seed);
        Map<String, String> signIn = new LinkedHashMap<>();
        signIn.put("login", Invented.login(worker));
        signIn.put("password", Invented.PASSWORD);
        signIn.put("_csrf", found(CSRF, get("/sign-in")));
        expect(302, post("/sign-in", signIn), "/sign-in");
        String form = get("/contacts/new");
        this.csrf = found(CSRF, form);
        this.kind = found(KIND, form);
    }

    /** What is measured. */
    enum Job {
        CASELOAD,
        CASE_FILE,
        THICK_FILE,
        RECORD_CONTACT,
        SEARCH_PERSON
    }

    /** Does the job once and fails if the answer is not what a worker would see. */
    void run(Job job) throws IOException, InterruptedException {
        switch (job) {
            case CASELOAD -> get("/cases");
            case CASE_FILE -> get("/cases/" + someCase());
            case THICK_FILE -> get("/cases/" + Invented.theCase(worker, Invented.THICK) + Invented.pick(TABS, random));
            case RECORD_CONTACT -> expect(302, post("/contacts", contact()), "/contacts");
            case SEARCH_PERSON -> get("/search?q=" + Invented.family(worker, random.nextInt(Invented.OPEN_CASES)));
        }
    }

    private UUID someCase() {
        return Invented.theCase(worker, random.nextInt(Invented.OPEN_CASES));
    }

    private Map<String, String> contact() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", csrf);
        fields.put("id", UUID.randomUUID().toString());
        fields.put("case", someCase().toString());
        fields.put("on", LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).toString());
        fields.put("kind", kind);
        fields.put("outcome", "HELD");
        fields.put("minutes", "30");
        fields.put("note", Invented.note(random));
        return fields;
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(Server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        expect(200, answer, path);
        return answer.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(Server.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void expect(int status, HttpResponse<String> answer, String path) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(
                    path + " answered " + answer.statusCode() + " instead of " + status + "\n" + answer.body());
        }
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("the page has no " + pattern);
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
