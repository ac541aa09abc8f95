package de.lotse.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Offices that ask by the public form: each request in a session of its own, opened and sent once. The throttle stays on and is never
 * met: each office has its own network address and sends at most so many requests as one address may in an hour; only the bound for a
 * whole day, which two minutes would reach, is raised by {@link Server}.
 */
final class Outside {
    static final int PER_MINUTE = 200;
    private static final String DOOR = "/open/muenster/request";
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    /** Below the 30 of the throttle, with room for those before the measuring. */
    private static final int PER_ADDRESS = 20;

    private static final int BEFORE = 5;

    /** How long it took to open the form and to send it. */
    record Seen(Load.Seen opening, Load.Seen sending) {}

    /** Asks at that rate; waiting for a busy office counts as waiting. */
    Seen ask(Duration length) throws IOException, InterruptedException, ExecutionException {
        int requests = (int) Math.max(1, PER_MINUTE * length.toMillis() / 60_000);
        List<Window> offices = offices(requests);
        for (int i = 0; i < BEFORE; i++) {
            send(offices.getFirst(), open(offices.getFirst()));
        }
        long[] opening = new long[requests];
        long[] sending = new long[requests];
        long gap = 60_000_000_000L / PER_MINUTE;
        long begin = System.nanoTime();
        List<Callable<long[]>> tasks = IntStream.range(0, offices.size())
                .mapToObj(place -> (Callable<long[]>) () -> {
                    Window office = offices.get(place);
                    for (int i = place; i < requests; i += offices.size()) {
                        long due = begin + gap * i;
                        Load.await(due);
                        String form = open(office);
                        opening[i] = System.nanoTime() - due;
                        long filled = System.nanoTime();
                        send(office, form);
                        sending[i] = System.nanoTime() - filled;
                    }
                    return new long[0];
                })
                .toList();
        Load.together(tasks);
        return new Seen(Load.Seen.of(opening, length), Load.Seen.of(sending, length));
    }

    /** At addresses that are kept for measuring (RFC 2544). */
    private static List<Window> offices(int requests) {
        List<Window> offices = new ArrayList<>();
        for (int i = 0; i * PER_ADDRESS < requests; i++) {
            offices.add(new Window("198.18." + i / 250 + "." + (i % 250 + 1)));
        }
        return offices;
    }

    private static String open(Window office) throws IOException, InterruptedException {
        office.leave();
        return office.get(DOOR);
    }

    private static void send(Window office, String form) throws IOException, InterruptedException {
        office.send(DOOR, filled(form));
    }

    /** As somebody fills it who took a minute: what is sent sooner than a person could is refused. */
    private static Map<String, String> filled(String form) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", Window.csrf(form));
        fields.put("id", Window.found(ID, form));
        fields.put("opened", Long.toString(System.currentTimeMillis() - 60_000));
        fields.put("website", "");
        fields.put("q-institution", "Erfundene Schule am Musterweg");
        fields.put("q-reporter_email", "vorlage@schule.example");
        fields.put("q-existing_contact", "no");
        fields.put("q-person_gender-1", "female");
        fields.put("q-person_age-1", "38");
        fields.put("q-person_family_status-1", "verheiratet");
        fields.put("q-person_nationality-1", "Irak");
        fields.put("q-person_residence_status-1", "§ 25 Abs. 2 AufenthG");
        fields.put("q-contact_languages", "family_language");
        fields.put("q-family_languages", "Kurmandschi");
        fields.put("q-life_areas", "housing");
        fields.put("q-measures_so_far", "Ein erfundener Sprachkurs und eine erfundene Beratung zum Wohnen.");
        fields.put("q-confirm_voluntary", "yes");
        fields.put("q-confirm_informed", "yes");
        return fields;
    }
}
