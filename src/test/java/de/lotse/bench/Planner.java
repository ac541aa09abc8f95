package de.lotse.bench;

import de.lotse.access.OpenAccount;
import de.lotse.access.Role;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Somebody who coordinates a Kreis and looks at its figures. */
final class Planner {
    private static final String LOGIN = "koordination-messung";
    /** Between two looks whether the picture is there; her browser looks once a second. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Window window;
    private final String csrf;

    Planner() throws IOException, InterruptedException {
        this.window = Window.of(LOGIN);
        this.csrf = Window.csrf(window.get("/capacity/forecast"));
    }

    /** Opens her account; once. */
    static void employ(ApplicationContext app, Ground ground) {
        MunicipalityId municipality = new MunicipalityId(ground.municipality());
        AccountId account = new AccountId(UUID.nameUUIDFromBytes(LOGIN.getBytes(StandardCharsets.UTF_8)));
        Acting.run(
                new ActingContext(municipality, account, "bench"),
                () -> app.getBean(OpenAccount.class)
                        .open(new OpenAccount.Command(
                                account,
                                municipality,
                                null,
                                LOGIN,
                                Invented.PASSWORD,
                                "Messung Koordination",
                                "Koordination",
                                "Musterort",
                                Set.of(Role.COORDINATOR),
                                false,
                                null)));
    }

    /** How full everybody is. */
    void capacity() throws IOException, InterruptedException {
        window.get("/capacity");
    }

    /** What a change would do, until the picture stands there: a thousand runs as asked and a thousand as today. */
    void forecast() throws IOException, InterruptedException {
        Map<String, String> asked = asked();
        window.send("/capacity/forecast", asked);
        String page = "/capacity/forecast/" + asked.get("id");
        while (!window.get(page).contains("id=\"assumptions\"")) {
            // The page asks again after a pause, too; asking without one would measure the asking.
            Thread.sleep(PAUSE);
        }
    }

    private Map<String, String> asked() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", csrf);
        fields.put("id", UUID.randomUUID().toString());
        fields.put("fte", "55");
        fields.put("perPost", "28");
        fields.put("perMonth", "130");
        fields.put("duration", "90");
        fields.put("waiting", "40");
        return fields;
    }
}
