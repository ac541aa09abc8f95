package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Visit;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Being away, working in tandem, keeping somebody out and leaving, at the browsers of two workers. */
@LotseTest
class TeamTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    Bench bench;

    @Test
    @Requirement({"CW-16", "IN-17", "ACC-06"})
    void aColleagueStandsInSharesACaseAndTakesEverythingOver() {
        Walk worker = bench.withCase(Town.UNNA);
        String colleague = bench.worker(Town.UNNA);
        String account = colleague.replace("gang-", "");
        Walk deputy = bench.signedIn(colleague);
        try (Visit first = worker.visit();
                Visit second = deputy.visit()) {
            worker.open("/absences");
            first.isSoundInEveryLook();
            worker.write("from", today.toString())
                    .write("until", today.plusDays(5).toString())
                    .pickFirst("kind")
                    .pick("deputy", account)
                    .save();
            first.isSoundInEveryLook();
            assertThat(worker.text()).contains("Vertretung: Gitta Gangbeispiel");
            assertThat(deputy.open("/").text()).contains("In Vertretung für Gitta Gangbeispiel");
            assertThat(deputy.open("/cases?view=deputy").text()).contains("für Gitta Gangbeispiel");
            second.isSoundWideAndNarrow();

            worker.tab("/grants");
            first.isSoundInEveryLook();
            worker.choose("colleague", account);
            worker.press("form[action$='/tandem'] button[type=submit]");
            assertThat(worker.text()).contains("Tandem", "Vertretung");
            worker.tab("/lead");
            first.isSoundInEveryLook();
            worker.pickFirst("kind").write("agreedWith", "der Kollegin").save();
            assertThat(worker.text()).contains("abgesprochen mit der Kollegin");

            worker.open("/departure");
            first.isSoundInEveryLook();
            assertThat(worker.text()).contains("Offene Fälle: 1", "Noch niemandem angeboten: 1");
            worker.write("talkWithout", "Schon letzte Woche geführt.").save();
            assertThat(worker.text()).contains("Wartet auf Antwort").doesNotContain("Noch niemandem angeboten");
            first.isSoundWideAndNarrow();
        }
    }
}
