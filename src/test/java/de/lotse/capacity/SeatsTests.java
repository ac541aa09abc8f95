package de.lotse.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.InventedOffice;
import de.lotse.casework.Load;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.PostId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Posts have periods: only who sits on one today is judged, by the area of today (CAP-01, ORG-03). */
@LotseTest
@Requirement({"CAP-01", "ORG-03"})
class SeatsTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    Capacities capacities;

    @Test
    void whoseSharePostWasCutSitsOnThePeriodThatFollows() {
        CaseBench luenen = SeatedWorker.on(app, "unna", "luenen_cm_until_2024", "1.0");
        assertThat(of(luenen, luenen.account())).satisfies(hers -> {
            assertThat(hers.seat()).isEqualTo(Seat.HELD);
            assertThat(hers.area()).containsExactly("luenen");
            assertThat(hers.now().to()).isEqualByComparingTo("30");
        });
    }

    @Test
    void anEndedPostJudgesNobodyAndThePageSaysSince() throws Exception {
        InventedOffice office = office("99151");
        CaseBench worker = office.sits(office.post(null, today.minusDays(3), null));
        worker.open(null, null, null);
        assertThat(of(worker, worker.account())).satisfies(hers -> {
            assertThat(hers.seat()).isEqualTo(new Seat(Seat.State.ENDED, today.minusDays(3)));
            assertThat(hers.now()).isEqualTo(new Load(BigDecimal.ONE, null, null, Load.Light.NONE));
            assertThat(hers.area()).isEmpty();
            assertThat(hers.fte()).isNull();
        });
        assertThat(office.coordinator().see("/capacity").body()).contains("Stelle endete am", "ein Fall");
    }

    @Test
    void aPostThatBeginsLaterJudgesNobodyUntilThen() throws Exception {
        InventedOffice office = office("99152");
        CaseBench worker = office.sits(office.post(today.plusDays(20), null, null));
        assertThat(of(worker, worker.account()).seat()).isEqualTo(new Seat(Seat.State.BEGINS, today.plusDays(20)));
        assertThat(office.coordinator().see("/capacity").body()).contains("Stelle beginnt am");
    }

    @Test
    void aChangedShareCountsFromItsDay() {
        InventedOffice office = office("99153");
        PostId before = office.post(null, today, null);
        office.post(today.plusDays(1), null, before);
        CaseBench worker = office.sits(before);
        assertThat(of(worker, worker.account()).seat()).as("the last day").isEqualTo(Seat.HELD);
        assertThat(worker.as(() -> app.getBean(Members.class).share(worker.account(), today.plusDays(1))))
                .as("and the first of the next")
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("1"));
    }

    @Test
    void whoHasNoPostIsToldSoInsteadOfALight() throws Exception {
        InventedOffice office = office("99154");
        CaseBench worker = office.sits(null);
        worker.open(null, null, null);
        assertThat(of(worker, worker.account()).seat()).isEqualTo(new Seat(Seat.State.NONE, null));
        assertThat(office.coordinator().see("/capacity").body())
                .contains("keine Stelle eingetragen")
                .doesNotContain("Platz frei");
        assertThat(worker.see("/").body()).as("nor on Heute").doesNotContain("class=\"gauge");
    }

    private WorkerCapacity of(CaseBench viewer, AccountId worker) {
        return viewer.as(() -> capacities.of(worker)).orElseThrow();
    }

    private InventedOffice office(String ags) {
        return new InventedOffice(app, InventedMunicipality.of(app, ags, "unna"));
    }
}
