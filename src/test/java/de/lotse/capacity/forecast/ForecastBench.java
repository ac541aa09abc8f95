package de.lotse.capacity.forecast;

import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InventedMunicipality;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/** Coordination of an invented municipality with a few cases, who asks for forecasts. */
final class ForecastBench {
    static final String PAGE = "/capacity/forecast";

    private ForecastBench() {}

    static CaseBench municipality(ApplicationContext app, String ags) {
        MunicipalityId id = InventedMunicipality.of(app, ags, "unna");
        CaseBench worker = new CaseBench(app, id);
        for (int i = 0; i < 6; i++) {
            CaseId one = worker.open(null, null, null);
            int days = 40 * i;
            worker.as(() -> worker.sql(
                            "update casework_case set opened_at = now() - make_interval(days => ?) where case_id = ?")
                    .params(days, one.value())
                    .update());
            if (i % 2 == 1) {
                worker.close(one);
            }
        }
        return new CaseBench(app, id, Role.COORDINATOR);
    }

    static CaseBench.Answer ask(CaseBench coordinator, String id, String fte) throws Exception {
        return coordinator.send(
                PAGE, "id", id, "fte", fte, "perPost", "30", "perMonth", "2,5", "duration", "100", "waiting", "4");
    }

    static void finished(ApplicationContext app, CaseBench coordinator, String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> coordinator.as(() -> app.getBean(Forecasts.class)
                        .find(UUID.fromString(id))
                        .filter(one -> one.result() != null)
                        .isPresent()));
    }
}
