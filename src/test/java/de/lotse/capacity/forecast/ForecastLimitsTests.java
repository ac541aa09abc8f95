package de.lotse.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.documents.VeraPdf;
import de.lotse.shared.Uuids;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A forecast that fails, stops, comes too often or asks for nothing is answered in words, and only planning has it (CAP-04). */
@LotseTest
class ForecastLimitsTests {
    private static final String PAGE = ForecastBench.PAGE;
    private static final Inputs INPUTS = new Inputs(BigDecimal.ONE, BigDecimal.valueOf(30), BigDecimal.TWO, 100, 0);

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("CAP-04")
    void oneThatStoppedSaysSoAndCanBeAskedAgainWithTheSameFigures() throws Exception {
        CaseBench coordinator = ForecastBench.municipality(app, "99135");
        String id = Uuids.next().toString();
        ForecastBench.ask(coordinator, id, "2,5");
        ForecastBench.finished(app, coordinator, id);
        coordinator.as(() -> coordinator
                .sql(
                        "update capacity_forecast set result = null, progressed_at = now() - interval '1 hour' where forecast_id = ?")
                .param(UUID.fromString(id))
                .update());
        assertThat(coordinator.see(PAGE + "/" + id).body())
                .contains("stehen geblieben", "name=\"fte\"", "value=\"2,5\"");
    }

    @Test
    @Requirement("CAP-04")
    void aFailureIsShownOnThePageAndAnotherTryIsPossible() throws Exception {
        CaseBench coordinator = ForecastBench.municipality(app, "99136");
        UUID id = Uuids.next();
        Forecasts forecasts = app.getBean(Forecasts.class);
        coordinator.as(() -> forecasts.begin(id, INPUTS));
        coordinator.as(() -> {
            forecasts.failed(id);
            return id;
        });
        assertThat(coordinator.see(PAGE + "/" + id).body())
                .contains("fehlgeschlagen", "Protokoll des Servers", "name=\"fte\"")
                .doesNotContain("Sie können die Seite verlassen");
        String again = Uuids.next().toString();
        ForecastBench.ask(coordinator, again, "1");
        ForecastBench.finished(app, coordinator, again);
    }

    @Test
    @Requirement("CAP-04")
    void oneOfAMunicipalityIsPlayedAtATimeAndWhatWasTypedStays() throws Exception {
        CaseBench coordinator = ForecastBench.municipality(app, "99137");
        coordinator.as(() -> app.getBean(Forecasts.class).begin(Uuids.next(), INPUTS));
        CaseBench.Answer refused = ForecastBench.ask(coordinator, Uuids.next().toString(), "2,75");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("gerade schon ein Ausblick gerechnet", "value=\"2,75\"");
        coordinator.as(() -> coordinator
                .sql("update capacity_forecast set progressed_at = now() - interval '5 minutes'")
                .update());
        String id = Uuids.next().toString();
        assertThat(ForecastBench.ask(coordinator, id, "1").status())
                .as("one that stopped is in nobody's way")
                .isEqualTo(302);
        ForecastBench.finished(app, coordinator, id);
    }

    @Test
    @Requirement("CAP-04")
    void withoutPostsAndWithoutInflowThePageSaysSoInWords() throws Exception {
        CaseBench coordinator = ForecastBench.municipality(app, "99138");
        String none = Uuids.next().toString();
        assertThat(ForecastBench.ask(coordinator, none, "0").status()).isEqualTo(302);
        ForecastBench.finished(app, coordinator, none);
        assertThat(coordinator.see(PAGE + "/" + none).body())
                .contains("Ohne Stellen wird niemand aufgenommen", "gibt es keine Auslastung")
                .doesNotContain("NaN", "Infinity", "∞");
        assertThat(coordinator.see(PAGE + "/" + none + "/forecast.pdf").status())
                .isEqualTo(200);
        String quiet = Uuids.next().toString();
        coordinator.send(
                PAGE, "id", quiet, "fte", "1", "perPost", "1", "perMonth", "0", "duration", "100", "waiting", "0");
        ForecastBench.finished(app, coordinator, quiet);
        assertThat(coordinator.see(PAGE + "/" + quiet).body())
                .contains("Es kommt niemand Neues dazu", "niemand Neues, der warten könnte")
                .doesNotContain("NaN", "Infinity", "∞");
        VeraPdf.isAccessibleAndArchivable(
                coordinator.see(PAGE + "/" + quiet + "/forecast.pdf").content());
    }

    @Test
    @Requirement({"CAP-04", "ACC-03"})
    void theDatabaseGivesScenariosToWhoeverPlansOnly() throws Exception {
        CaseBench coordinator = ForecastBench.municipality(app, "99139");
        String id = Uuids.next().toString();
        ForecastBench.ask(coordinator, id, "1");
        ForecastBench.finished(app, coordinator, id);
        for (Role role : List.of(Role.CASE_MANAGER, Role.PROVIDER_LEAD, Role.ADMINISTRATOR)) {
            CaseBench other = new CaseBench(app, coordinator.municipality(), role);
            assertThat(other.<Integer>as(() -> other.sql("select count(*) from capacity_forecast")
                            .query(Integer.class)
                            .single()))
                    .as(role.name())
                    .isZero();
            assertThat(other.<Integer>as(() -> other.sql("update capacity_forecast set name = 'fremd'")
                            .update()))
                    .isZero();
            assertThatThrownBy(() -> other.as(() -> app.getBean(Forecasts.class).begin(Uuids.next(), INPUTS)))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }
}
