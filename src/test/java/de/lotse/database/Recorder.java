package de.lotse.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.shared.Uuids;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A worker who records one contact after the other and remembers which ones she was told are saved. */
final class Recorder {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Pattern NOTE = Pattern.compile("Beispielkontakt-\\d+-Ende");
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final String caseId;
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

    Recorder(String address, String caseId) {
        this.address = address;
        this.caseId = caseId;
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        post("/sign-in", token("/sign-in"), "login", login, "password", password);
    }

    /** What she is writing elsewhere; the draft of the contact itself goes whenever a contact is saved. */
    void keepDraft(String text) throws IOException, InterruptedException {
        int status = post("/drafts/assessment-" + caseId, token("/about/shortcuts"), "strengths", text)
                .statusCode();
        assertThat(status).isEqualTo(204);
    }

    /** The draft as the form shows it. */
    String draft() throws IOException, InterruptedException {
        return get("/cases/" + caseId + "/assessment/new");
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What stands in the journal. */
    List<String> stored() throws IOException, InterruptedException {
        return NOTE.matcher(get("/cases/" + caseId + "/contacts"))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** Records without a pause; once so many are saved, the death comes, in the midst of the next. */
    void recordUntilItDies(int many, Runnable death) throws IOException, InterruptedException {
        String token = token("/contacts/new");
        CountDownLatch enough = new CountDownLatch(many);
        Thread worker = Thread.ofVirtual().start(() -> {
            while (recorded(token)) {
                enough.countDown();
            }
        });
        assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
        death.run();
        worker.join();
    }

    private boolean recorded(String token) {
        String note = "Beispielkontakt-" + acknowledged.size() + "-Ende";
        try {
            HttpResponse<String> answer = post(
                    "/contacts",
                    token,
                    "id",
                    id(),
                    "case",
                    caseId,
                    "on",
                    LocalDate.now(ZoneId.of("Europe/Berlin")).toString(),
                    "kind",
                    "office",
                    "outcome",
                    "HELD",
                    "note",
                    note);
            boolean saved = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").endsWith("/contacts");
            if (saved) {
                acknowledged.add(note);
            }
            return saved;
        } catch (IOException died) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String id() {
        return Uuids.next().toString();
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(path));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String path, String token, String... fields)
            throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>(Arrays.asList(fields));
        pairs.addAll(List.of("_csrf", token));
        String body = java.util.stream.IntStream.range(0, pairs.size() / 2)
                .mapToObj(i -> pairs.get(2 * i) + "=" + URLEncoder.encode(pairs.get(2 * i + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
