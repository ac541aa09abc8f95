package de.lotse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is measured really happens: all open cases of a worker pass to a colleague, and back again. */
@LotseTest
class HandOverTests {
    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("CW-16")
    void sixtyCasesPassToAColleagueAndBack() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        new Filling(app, today).upTo(1, (done, of) -> {});
        HandOver handOver = new HandOver(app, today);
        assertThat(handOver.measure().cases()).isEqualTo(Invented.OPEN_CASES);
        assertThat(handOver.measure().cases()).as("and back").isEqualTo(Invented.OPEN_CASES);
    }
}
