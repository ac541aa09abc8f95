package de.lotse.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** A case manager at her browser: signs in once and then asks for one page after the other. */
final class Visitor {
    private static final Pattern KIND =
            Pattern.compile("name=\"kind\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"kind\"");
    private static final List<String> TABS = List.of("", "/contacts", "/documents");
    private final Window window;
    private final int worker;
    private final Random random;
    private final String csrf;
    private final String kind;

    Visitor(int worker, int seed) throws IOException, InterruptedException {
        this.worker = worker;
        this.random = new Random(seed);
        this.window = Window.of(Invented.login(worker));
        String form = window.get("/contacts/new");
        this.csrf = Window.csrf(form);
        this.kind = Window.found(KIND, form);
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
            case CASELOAD -> window.get("/cases");
            case CASE_FILE -> window.get("/cases/" + someCase());
            case THICK_FILE ->
                window.get("/cases/" + Invented.theCase(worker, Invented.THICK) + Invented.pick(TABS, random));
            case RECORD_CONTACT -> window.send("/contacts", contact());
            case SEARCH_PERSON ->
                window.get("/search?q=" + Invented.family(worker, random.nextInt(Invented.OPEN_CASES)));
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
}
