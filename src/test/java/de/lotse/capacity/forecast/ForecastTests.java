package de.lotse.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.documents.VeraPdf;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The outlook on waiting time and load, asked, played, kept and printed (CAP-04). */
@LotseTest
class ForecastTests {
    private static final String PAGE = "/capacity/forecast";

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("CAP-04")
    void whatIsAskedIsPlayedBesideTheRequestKeptAndPrinted() throws Exception {
        CaseBench coordinator = municipality("99131");
        String id = Uuids.next().toString();
        assertThat(coordinator.see(PAGE).body()).contains("Was wäre, wenn", "name=\"fte\"", "value=\"30\"");
        assertThat(ask(coordinator, id, "2,5").redirect()).isEqualTo(PAGE + "/" + id);
        assertThat(ask(coordinator, id, "2,5").redirect()).as("once too often").isEqualTo(PAGE + "/" + id);
        finished(coordinator, id);
        String body = coordinator.see(PAGE + "/" + id).body();
        assertThat(body)
                .contains(
                        "Wartezeit in Wochen", "heute 1", "wenigen Fällen", "6 eröffnete Fälle", "<svg class=\"plot\"");

        assertThat(coordinator.send(PAGE + "/" + id + "/name", "name", "").status())
                .isEqualTo(422);
        coordinator.send(PAGE + "/" + id + "/name", "name", "Eineinhalb Stellen mehr");
        assertThat(coordinator.see(PAGE).body()).contains("Gespeicherte Szenarien", "Eineinhalb Stellen mehr");
        CaseBench.Answer pdf = coordinator.see(PAGE + "/" + id + "/forecast.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        VeraPdf.isAccessibleAndArchivable(pdf.content());
    }

    @Test
    @Requirement("CAP-04")
    void whatIsImpossibleIsAnsweredAtTheFieldAndNothingTypedIsLost() throws Exception {
        CaseBench coordinator = municipality("99132");
        CaseBench.Answer refused = coordinator.send(
                PAGE, "id", Uuids.next().toString(), "fte", "viel", "perPost", "0", "perMonth", "3", "duration", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"viel\"", "value=\"0\"", "value=\"3\"");
    }

    @Test
    @Requirement("CAP-04")
    void withoutACaseThereIsNothingToLearnFrom() throws Exception {
        CaseBench coordinator = new CaseBench(app, InventedMunicipality.of(app, "99133", "unna"), Role.COORDINATOR);
        assertThat(coordinator.see(PAGE).body()).contains("noch keinen Fall");
        assertThat(ask(coordinator, Uuids.next().toString(), "1").status()).isEqualTo(422);
    }

    @Test
    @Requirement({"CAP-04", "ACC-03"})
    void onlyCoordinationAsksAndOnlyInItsMunicipality() throws Exception {
        CaseBench coordinator = municipality("99134");
        String id = Uuids.next().toString();
        ask(coordinator, id, "1");
        assertThat(new CaseBench(app, "unna", Role.COORDINATOR)
                        .see(PAGE + "/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(new CaseBench(app, coordinator.municipality(), Role.PROVIDER_LEAD)
                        .see(PAGE)
                        .status())
                .isEqualTo(404);
        assertThat(new CaseBench(app, coordinator.municipality()).see(PAGE).status())
                .isEqualTo(404);
        finished(coordinator, id);
    }

    @Test
    @Requirement("CAP-04")
    void oneThatStoppedSaysSoAndCanBeAskedAgainWithTheSameFigures() throws Exception {
        CaseBench coordinator = municipality("99135");
        String id = Uuids.next().toString();
        ask(coordinator, id, "2,5");
        finished(coordinator, id);
        coordinator.as(() -> coordinator
                .sql(
                        "update capacity_forecast set result = null, started_at = now() - interval '1 hour' where forecast_id = ?")
                .param(UUID.fromString(id))
                .update());
        assertThat(coordinator.see(PAGE + "/" + id).body())
                .contains("stehen geblieben", "name=\"fte\"", "value=\"2,5\"");
    }

    private CaseBench municipality(String ags) {
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

    private static CaseBench.Answer ask(CaseBench coordinator, String id, String fte) throws Exception {
        return coordinator.send(
                PAGE, "id", id, "fte", fte, "perPost", "30", "perMonth", "2,5", "duration", "100", "waiting", "4");
    }

    private void finished(CaseBench coordinator, String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> coordinator.as(() -> app.getBean(Forecasts.class)
                        .find(UUID.fromString(id))
                        .filter(one -> one.result() != null)
                        .isPresent()));
    }
}
