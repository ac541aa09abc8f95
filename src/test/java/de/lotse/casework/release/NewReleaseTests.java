package de.lotse.casework.release;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The form of a new release allows nothing by itself. */
@LotseTest
class NewReleaseTests {
    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("CON-03")
    void nothingIsTickedBeforehandAndWhatWasTickedStays() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        assertThat(bench.see("/cases/" + id + "/releases/new").body()).doesNotContainPattern("<input[^>]* checked");
        CaseBench.Answer refused = bench.send(
                "/cases/" + id + "/releases",
                "id",
                Uuids.next().toString(),
                "name",
                "Praxis Muster",
                "kind",
                "HEALTH",
                "topics",
                "health",
                "from",
                LocalDate.now(ZoneId.of("Europe/Berlin")).toString(),
                "language",
                "de",
                "onPaper",
                "yes");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Bitte mindestens eines wählen.", "value=\"health\" checked")
                .doesNotContainPattern("name=\"powers\"[^>]* checked");
    }
}
