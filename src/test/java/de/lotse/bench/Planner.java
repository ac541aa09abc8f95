package de.lotse.bench;

import de.lotse.access.OpenAccount;
import de.lotse.access.Role;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Somebody who coordinates a Kreis and looks at its figures. */
final class Planner {
    private static final String LOGIN = "koordination-messung";
    private final Window window;

    Planner() throws IOException, InterruptedException {
        this.window = Window.of(LOGIN);
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
}
