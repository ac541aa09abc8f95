package de.lotse.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.documents.VeraPdf;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The outlook on waiting time and load, asked, played, kept and printed (CAP-04). */
@LotseTest
class ForecastTests {
    private static final String PAGE = ForecastBench.PAGE;

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("CAP-04")
    void whatIsAskedIsPlayedBesideTheRequestKeptAndPrinted() throws Exception {
        CaseBench coordinator = ForecastBench.municipality(app, "99131");
        String id = Uuids.next().toString();
        assertThat(coordinator.see(PAGE).body()).contains("Was wäre, wenn", "name=\"fte\"", "value=\"30\"");
        assertThat(ForecastBench.ask(coordinator, id, "2,5").redirect()).isEqualTo(PAGE + "/" + id);
        assertThat(ForecastBench.ask(coordinator, id, "2,5").redirect())
                .as("once too often")
                .isEqualTo(PAGE + "/" + id);
        ForecastBench.finished(app, coordinator, id);
        String body = coordinator.see(PAGE + "/" + id).body();
        CaseBench.Answer changed = ForecastBench.ask(coordinator, id, "3,5");
        assertThat(changed.status()).as("changed after going back").isEqualTo(422);
        assertThat(changed.body())
                .contains("Das steht schon da", "value=\"3,5\"")
                .doesNotContain("value=\"" + id + "\"");
        assertThat(body)
                .contains(
                        "Wartezeit in Wochen", "heute 1", "wenigen Fällen", "6 eröffnete Fälle", "<svg class=\"plot\"")
                .contains("Zu Beginn warten 4. Nach den Daten des Tages: niemand.");

        assertThat(coordinator.send(PAGE + "/" + id + "/name", "name", "").status())
                .isEqualTo(422);
        coordinator.send(PAGE + "/" + id + "/name", "name", "Eineinhalb Stellen mehr");
        coordinator.send(PAGE + "/" + id + "/name", "name", "Eineinhalb Stellen mehr");
        assertThat(coordinator.as(() -> app.getBean(Forecasts.class).scenarios()))
                .as("a double click keeps it once")
                .hasSize(1);
        assertThat(coordinator.see(PAGE).body()).contains("Gespeicherte Szenarien", "Eineinhalb Stellen mehr");
        CaseBench.Answer pdf = coordinator.see(PAGE + "/" + id + "/forecast.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        VeraPdf.isAccessibleAndArchivable(pdf.content());
    }

    @Test
    @Requirement("CAP-04")
    void whatIsImpossibleIsAnsweredAtTheFieldAndNothingTypedIsLost() throws Exception {
        CaseBench coordinator = ForecastBench.municipality(app, "99132");
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
        assertThat(ForecastBench.ask(coordinator, Uuids.next().toString(), "1").status())
                .isEqualTo(422);
    }

    @Test
    @Requirement({"CAP-04", "ACC-03"})
    void onlyCoordinationAsksAndOnlyInItsMunicipality() throws Exception {
        CaseBench coordinator = ForecastBench.municipality(app, "99134");
        String id = Uuids.next().toString();
        ForecastBench.ask(coordinator, id, "1");
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
        ForecastBench.finished(app, coordinator, id);
    }
}
